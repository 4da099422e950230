"""`afterword due`: the list for people and for scripts."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.due.make import PROFILE, record

from afterword.cli.due_command import command
from afterword.errors import BadInput
from afterword.record.store import Store

AT = ["--at", "2026-11-20T16:30:00-06:00"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "data", now=lambda: datetime(2026, 11, 10, tzinfo=UTC)) as store:
        store.save_profile(PROFILE)
        store.save([record()], expected={})
    return tmp_path / "data"


def run(*arguments: str) -> str:
    result = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_people_read_what_when_and_why(folder: Path) -> None:
    said = run("--data", str(folder), *AT)
    assert said.splitlines()[0] == "1 overdue, 1 more to do now."
    assert "  Call Priya Natarajan (Northwind): Fri 20 Nov, 17:00" in said
    assert "    +1 312 555 0100" in said


def test_scripts_read_the_same_as_the_companion_answers(folder: Path) -> None:
    found = json.loads(run("--data", str(folder), "--json", *AT))
    assert [step["kind"] for step in found["steps"]] == ["email", "call"]
    assert found["steps"][1]["from"] == "2026-11-20T16:00:00-06:00"
    assert (found["now"], found["count"]) == ("2026-11-20T16:30:00-06:00", 2)


def test_it_reads_beside_a_running_companion(folder: Path) -> None:
    with Store.open(folder, now=lambda: datetime(2026, 11, 20, tzinfo=UTC)):
        assert "Northwind" in run("--data", str(folder), *AT)


def test_no_data_yet(tmp_path: Path) -> None:
    assert run("--data", str(tmp_path / "none")) == "Nothing needs doing, and nothing is planned.\n"
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("at", ["soon", "2026-11-20", "2026-11-20T16:30:00", ""])
def test_a_moment_that_is_none_is_refused_in_words(tmp_path: Path, at: str) -> None:
    with pytest.raises(BadInput) as refused:
        CliRunner().invoke(command, ["--data", str(tmp_path), "--at", at], catch_exceptions=False)
    assert "--at" in str(refused.value)
