"""Pairing: a code works once, for five tries; tokens are kept as hashes only."""

from pathlib import Path

from tests.companion import Companion


def refused(companion: Companion, code: str) -> bool:
    answer = companion.call("POST", "/api/pair", {"code": code, "browser": "b"})
    return answer.status == 403 and bool(answer.json["error"]["code"] == "pairing_refused")


def works(companion: Companion, token: str) -> bool:
    return companion.call("GET", "/api/due", token=token).status == 200


def test_a_code_may_be_typed_without_its_dash_and_in_any_case(companion: Companion) -> None:
    typed = companion.code().replace("-", "").lower()
    token = companion.call("POST", "/api/pair", {"code": f" {typed} ", "browser": "b"}).json["token"]
    assert works(companion, token)
    assert companion.call("GET", "/api/ping").json["paired"] is True


def test_a_code_works_once(companion: Companion) -> None:
    code = companion.code()
    assert companion.call("POST", "/api/pair", {"code": code, "browser": "b"}).status == 200
    assert refused(companion, code)


def test_a_new_code_ends_the_one_before(companion: Companion) -> None:
    old, new = companion.code(), companion.code()
    assert refused(companion, old)
    assert companion.call("POST", "/api/pair", {"code": new, "browser": "b"}).status == 200


def test_fifty_wrong_tries_close_the_window_for_the_right_code_too(companion: Companion) -> None:
    code = companion.code()
    assert all(refused(companion, "AAAA-AAAA") for _ in range(50))
    assert refused(companion, code)


def test_four_wrong_tries_leave_the_last_one(companion: Companion) -> None:
    code = companion.code()
    assert all(refused(companion, "AAAA-AAAA") for _ in range(4))
    assert companion.call("POST", "/api/pair", {"code": code, "browser": "b"}).status == 200


def test_a_paired_browser_cannot_open_the_window_or_the_pages(companion: Companion, token: str) -> None:
    assert companion.call("POST", "/api/pair/window", {}, token=token).status == 401
    assert companion.call("POST", "/api/link", {}, token=token).status == 401


def test_tokens_survive_a_restart_and_a_kill_and_stand_nowhere_in_the_data_folder(tmp_path: Path) -> None:
    companion = Companion(tmp_path / "data").start()
    try:
        token, port = companion.pair(), companion.port
        assert companion.stop() == 0
        companion.start()
        assert companion.port == port
        assert works(companion, token)
        companion.kill()
        companion.start()
        assert works(companion, token)
        found = [
            file.name for file in companion.data.rglob("*") if file.is_file() and token in file.read_text()
        ]
        assert not found
        assert token not in "".join(companion.printed)
    finally:
        companion.stop()
