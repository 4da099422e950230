"""serve, pair, open and add as a person runs them: what is printed, and how they end."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from tests.companion import Companion


@pytest.fixture(scope="module")
def companion(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Companion]:
    with Companion(tmp_path_factory.mktemp("companion") / "data") as running:
        yield running


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "afterword", *words], capture_output=True, text=True, timeout=30, check=False
    )


def refused(*words: str) -> str:
    ended = run(*words)
    assert ended.returncode not in {0, -15, -9}, ended.stdout
    assert ended.stdout == ""
    assert "Traceback" not in ended.stderr
    assert ended.stderr.count("\n") == 1
    return ended.stderr


def test_serve_says_where_it_listens_how_to_load_the_extension_and_the_code(companion: Companion) -> None:
    printed = "".join(companion.printed)
    assert companion.url in printed
    assert "Load unpacked" in printed
    assert "afterword pair gives a new code" in printed


def test_a_taken_port_is_one_sentence_that_says_what_to_do(companion: Companion, tmp_path: Path) -> None:
    said = refused("serve", "--data", str(tmp_path / "other"), "--port", str(companion.port))
    assert f"port {companion.port}" in said
    assert "--port" in said


def test_a_second_companion_over_the_same_data_is_refused(companion: Companion) -> None:
    owner = companion.owner
    refused("serve", "--data", str(companion.data), "--port", "0")
    assert companion.owner == owner
    assert companion.call("GET", "/api/ping").status == 200


def test_a_file_in_place_of_the_data_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "data"
    file.write_text("not a folder", "utf-8")
    refused("serve", "--data", str(file), "--port", "0")
    assert file.read_text("utf-8") == "not a folder"


@pytest.mark.parametrize("command", ["pair", "open"])
def test_without_a_companion_the_command_says_how_to_start_it(tmp_path: Path, command: str) -> None:
    assert "afterword serve" in refused(command, "--data", str(tmp_path))


def test_pair_prints_a_code_that_pairs(companion: Companion) -> None:
    opened = json.loads(run("pair", "--json", "--data", str(companion.data)).stdout)
    assert set(opened) == {"code", "expires_at", "url"}
    assert datetime.fromisoformat(opened["expires_at"]).tzinfo is not None
    assert companion.call("POST", "/api/pair", {"code": opened["code"], "browser": "b"}).status == 200


def test_open_prints_a_link_that_works_once(companion: Companion) -> None:
    link = run("open", "--print", "--data", str(companion.data)).stdout.strip()
    code = link.partition("#")[2]
    assert link == f"{companion.url}/open#{code}"
    entered = companion.call("POST", "/session", {"code": code})
    assert entered.status == 204
    cookie = entered.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert companion.call("POST", "/session", {"code": code}).status == 403


def test_a_session_opens_our_page_and_only_our_page_may_use_it(companion: Companion) -> None:
    link = run("open", "--print", "--data", str(companion.data)).stdout.strip()
    entered = companion.call("POST", "/session", {"code": link.partition("#")[2]})
    cookie = {"Cookie": entered.headers["set-cookie"].partition(";")[0]}
    page = companion.call("GET", "/", headers=cookie)
    assert page.status == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert b"<script>" not in page.body
    assert companion.call("GET", "/api/due", headers=cookie).status == 401
    ours = {**cookie, "Sec-Fetch-Site": "same-origin"}
    assert companion.call("GET", "/api/due", headers=ours).status == 200
    assert companion.call("GET", "/").status == 403


def added(*words: str) -> None:
    ended = run(
        "add",
        "--company",
        "Lantern Works",
        "--role",
        "Planner",
        "--with",
        "Ada Stone <ada@lantern.example>",
        *words,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Lantern Works" in ended.stdout


def kept(companion: Companion) -> list[tuple[str, str, str]]:
    found = companion.call("GET", "/api/records?q=lantern", token=companion.owner).json["records"]
    people = [(r["company"], r["role"], r["interviews"][0]["people"][0]["email"]) for r in found]
    assert people
    return people


def test_add_keeps_an_interview_with_a_companion(companion: Companion) -> None:
    added("--data", str(companion.data), "--at", "2026-11-24T10:00", "--tz", "Europe/London")
    assert kept(companion) == [("Lantern Works", "Planner", "ada@lantern.example")]


def test_add_keeps_an_interview_without_a_companion(tmp_path: Path) -> None:
    added("--data", str(tmp_path / "data"))
    with Companion(tmp_path / "data") as companion:
        assert kept(companion) == [("Lantern Works", "Planner", "ada@lantern.example")]


def test_add_refuses_somebody_without_a_name(tmp_path: Path) -> None:
    refused("add", "--data", str(tmp_path / "data"), "--company", "Lantern Works", "--with", "<>")
    assert not (tmp_path / "data").exists()


def test_what_is_logged_names_nobody(tmp_path: Path) -> None:
    with Companion(tmp_path / "data", environment={"PYTHONDEVMODE": ""}) as companion:
        token = companion.pair("Ada's browser")
        asked = {"request_id": "11111111-cccc", "company": "Quillfeather", "people": [{"name": "Ada Stone"}]}
        assert companion.call("POST", "/api/records", asked, token=token).status == 201
        companion.call("GET", "/api/records?q=quillfeather", token=token)
        companion.call("POST", "/api/captures", {"capture_id": "no", "html": "Quillfeather"}, token=token)
    printed = "".join(companion.printed)
    assert not [word for word in ("Quillfeather", "quillfeather", "Ada", token) if word in printed]


def test_the_help_lists_only_commands_that_are_there() -> None:
    listed = [line.split()[0] for line in run("--help").stdout.partition("Commands:")[2].strip().splitlines()]
    assert {"serve", "pair", "open", "add", "due"} <= set(listed)
    assert not [name for name in listed if run(name, "--help").returncode]


def test_the_owner_s_secret_is_readable_by_the_owner_only_and_never_served(companion: Companion) -> None:
    assert (companion.data / "companion.json").stat().st_mode & 0o077 == 0
    assert companion.call("GET", "/static/companion.json").status == 404
