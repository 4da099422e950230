"""Records over HTTP: once per id, from the version seen, and back again; a failure saves nothing."""

from typing import Any

from tests.companion import Companion


def new(companion: Companion, token: str, number: int) -> Any:
    asked = {"request_id": f"33333333-{number:04}", "company": f"Number {number}"}
    answer = companion.call("POST", "/api/records", asked, token=token)
    assert answer.status == 201
    return answer.json["record"]


def edit(companion: Companion, token: str, record: Any, change: Any, version: int | None) -> Any:
    headers = {} if version is None else {"If-Match": str(version)}
    return companion.call("PATCH", f"/api/records/{record['id']}", change, token=token, headers=headers)


def test_the_same_request_twice_is_one_record(companion: Companion, token: str) -> None:
    asked = {"request_id": "44444444-dddd", "company": "Twice Told"}
    first = companion.call("POST", "/api/records", asked, token=token)
    again = companion.call("POST", "/api/records", asked, token=token)
    assert (first.status, again.status) == (201, 200)
    assert first.json["record"] == again.json["record"]
    assert len(companion.call("GET", "/api/records?q=twice", token=token).json["records"]) == 1


def test_a_lost_race_answers_with_the_newer_record(companion: Companion, token: str) -> None:
    record = new(companion, token, 1)
    won = edit(companion, token, record, {"role": "Won"}, record["version"])
    lost = edit(companion, token, record, {"role": "Lost"}, record["version"])
    assert (won.status, lost.status) == (200, 412)
    assert won.json["role"] == "Won"
    assert lost.json["record"]["role"] == "Won"


def test_an_edit_needs_its_version_and_known_fields(companion: Companion, token: str) -> None:
    record = new(companion, token, 2)
    assert edit(companion, token, record, {"role": "x"}, None).status == 428
    assert edit(companion, token, record, {"rolle": "x"}, record["version"]).status == 422
    assert companion.call("GET", f"/api/records/{record['id']}", token=token).json == record


def test_a_change_is_taken_back_once_and_not_over_a_newer_one(companion: Companion, token: str) -> None:
    record = new(companion, token, 3)
    changed = edit(companion, token, record, {"role": "Baker"}, record["version"])
    undo = {"change": changed.headers["afterword-undo"]}
    newer = edit(companion, token, record, {"role": "Miller"}, changed.json["version"])
    assert companion.call("POST", "/api/undo", undo, token=token).status == 412
    last = {"change": newer.headers["afterword-undo"]}
    back = companion.call("POST", "/api/undo", last, token=token)
    assert back.status == 200
    assert back.json["records"][0]["role"] == "Baker"
    assert companion.call("POST", "/api/undo", {"change": "unknown"}, token=token).status == 404


def test_a_deleted_record_rests_and_comes_back(companion: Companion, token: str) -> None:
    record = new(companion, token, 4)
    place = f"/api/records/{record['id']}"
    assert companion.call("DELETE", place, token=token).status == 204
    assert companion.call("GET", place, token=token).status == 404
    assert companion.call("POST", f"{place}/restore", {}, token=token).json["company"] == "Number 4"


def test_evidence_beyond_the_camera_s_bounds_is_refused_and_saves_nothing(
    companion: Companion, token: str
) -> None:
    before = companion.call("GET", "/api/records", token=token).json
    page = {"url": "https://example.org/job", "title": "Job", "lang": "en"}
    for part in ({"html": "x" * (256 * 1024 + 1)}, {"ics": ["x"] * 1000}, {"selection": "x" * 1_000_000}):
        asked = {"capture_id": "55555555-eeee", "taken_at": "", "page": page, **part}
        answer = companion.call("POST", "/api/captures", asked, token=token)
        assert (answer.status, answer.json["error"]["code"]) == (413, "too_large"), list(part)
    assert companion.call("GET", "/api/records", token=token).json == before


def test_every_answer_to_an_admitted_caller_is_marked_and_kept_from_caches(
    companion: Companion, token: str
) -> None:
    for path in ("/api/ping", "/api/due", "/api/records", "/api/records/none", "/api/none"):
        answer = companion.call("GET", path, token=token)
        assert answer.headers["afterword-api"] == "1", path
        assert answer.headers["cache-control"] == "no-store", path
        assert answer.headers["x-content-type-options"] == "nosniff", path
