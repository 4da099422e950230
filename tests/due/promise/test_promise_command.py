"""`afterword promise`: one phrase, JSON, and a batch that never stops."""

import json
from pathlib import Path

from click.testing import CliRunner

from afterword.cli.promise_command import command

PLACE = ["--at", "2026-10-20T10:00:00+01:00", "--region", "GB-ENG", "--tz", "Europe/London"]


def test_a_person_gets_the_sentence() -> None:
    result = CliRunner().invoke(command, ["by Friday", *PLACE])
    assert result.exit_code == 0
    assert "the call is Fri 23 Oct, 16:00, London time" in result.output


def test_json_has_the_contract_s_fields() -> None:
    result = CliRunner().invoke(command, ["by Friday", *PLACE, "--json"])
    answer = json.loads(result.output)
    assert answer["call_due_at"] == "2026-10-23T16:00:00+01:00"
    assert {"status", "earliest", "latest", "call_due_date", "ambiguous", "why"} <= answer.keys()


def test_a_bad_line_is_that_line_s_error(tmp_path: Path) -> None:
    good = {
        "id": 2,
        "phrase": "tomorrow",
        "interview_at": "2026-10-20T10:00:00Z",
        "region": "DE",
        "tz": "Europe/Berlin",
    }
    lines = [
        "{",
        json.dumps(good),
        json.dumps({"id": 3, "phrase": "tomorrow"}),
        json.dumps({**good, "phrase": 7}),
    ]
    file = tmp_path / "batch.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    result = CliRunner().invoke(command, ["--batch", str(file)])
    answers = [json.loads(line) for line in result.output.splitlines()]
    assert [a.get("error", {}).get("code") for a in answers] == ["bad_input", None, "bad_input", "bad_input"]
    assert answers[1]["call_due_date"] == "2026-10-21"
