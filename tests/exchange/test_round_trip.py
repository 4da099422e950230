"""What goes out comes back whole, and nothing in it is taken for a command by who opens it."""

import csv
import io
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner

from afterword import policy
from afterword.cli.backup_command import command as backup
from afterword.cli.restore_command import command as restore
from afterword.exchange import contacts
from afterword.exchange.errors import UnreadableFile
from afterword.exchange.incoming import TakenIn, take_in
from afterword.exchange.outgoing import export
from afterword.profile import Profile
from afterword.record.model import Interview, Person, Promise, Record
from afterword.record.store import Store

NOW = datetime(2026, 10, 22, 13, 0, tzinfo=UTC)
ODD = '=HYPERLINK("http://127.0.0.1/")'


def opened(folder: Path) -> Store:
    return Store.open(folder, now=lambda: NOW)


def record(memorable: str = "the ferry, “late”\r\nand, twice; so") -> Record:
    people = [
        Person(id="p1", name=ODD, email="a@example.com?bcc=b@example.com", memorable=memorable),
        Person(id="p2", name="Ola\r\nEMAIL:b@example.com", email="ola@example.com"),
    ]
    interview = Interview(
        id="i", at="2026-10-21T10:00:00+02:00", people=people, promise=Promise(phrase="soon")
    )
    return Record(id="r", company="+Ärger; & Söhne", role="Analyst", interviews=[interview])


def filled(folder: Path, kept: Record) -> Store:
    store = opened(folder)
    store.save([kept], expected={})
    return store


def brought(data: bytes, store: Store, mapping: dict[str, str] | None = None) -> TakenIn:
    numbers = count(1)
    return take_in(data, store, mapping=mapping, now=NOW, new_id=lambda: f"id{next(numbers)}")


@pytest.mark.parametrize("kind", ["json", "csv"])
@pytest.mark.parametrize("length", [1, 200_000])
def test_our_own_file_comes_back_whole_and_once(tmp_path: Path, kind: str, length: int) -> None:
    with filled(tmp_path / "a", record("word, " * (length // 6 + 1))) as store:
        text, sent = export(kind, store, policy.load(), NOW), store.record("r")
    with opened(tmp_path / "b") as other:
        assert brought(text.encode(), other) == TakenIn(1, 0, [])
        assert brought(text.encode(), other) == TakenIn(0, 1, [])
        assert other.record("r") == sent


def test_no_cell_for_people_is_a_formula(tmp_path: Path) -> None:
    with filled(tmp_path, record()) as store:
        lines = list(csv.DictReader(io.StringIO(export("csv", store, policy.load(), NOW), newline="")))
    assert lines[0]["company"] == "'+Ärger; & Söhne"
    assert lines[0]["person"] == f"'{ODD}"


def test_an_address_holds_one_recipient_and_a_name_no_line_of_its_own(tmp_path: Path) -> None:
    with filled(tmp_path, record()) as store:
        cards = export("vcard", store, policy.load(), NOW).split("\r\n")
    assert [line for line in cards if line.startswith("EMAIL")] == ["EMAIL:ola@example.com"]
    assert contacts.address("a@example.com\r\nBcc: b") is None


def test_the_calendar_has_the_interview_and_no_smuggled_line(tmp_path: Path) -> None:
    with filled(tmp_path, record()) as store:
        lines = export("ics", store, policy.load(), NOW).split("\r\n")
    assert "UID:i@afterword" in lines
    assert "DTSTART:20261021T080000Z" in lines
    assert not [line for line in lines if line.startswith("EMAIL")]


def test_a_foreign_table_is_asked_about_then_taken(tmp_path: Path) -> None:
    data = b"Employer;Job\nNorthwind;Analyst\n;nobody\n"
    with opened(tmp_path) as store:
        assert brought(data, store) == TakenIn(0, 0, ["Employer", "Job"])
        assert not store.records()
        assert brought(data, store, {"company": "Employer", "role": "Job"}).added == 1
        assert [(r.company, r.role) for r in store.records()] == [("Northwind", "Analyst")]


@pytest.mark.parametrize("data", [b"", b"{", b'{"records": 5}', b"\x00\xff\xfe"])
def test_a_file_that_is_nothing_of_ours_changes_nothing(tmp_path: Path, data: bytes) -> None:
    with filled(tmp_path, record()) as store:
        with pytest.raises(UnreadableFile):
            brought(data, store)
        assert [r.id for r in store.records()] == ["r"]


def test_a_backup_brings_back_what_was_there(tmp_path: Path) -> None:
    folder, out = tmp_path / "data", tmp_path / "all.json"
    with filled(folder, record()) as store:
        store.save_profile(Profile(name="Robin"))
        done = CliRunner().invoke(backup, ["--out", str(out), "--data", str(folder)])
        assert done.exit_code == 0, done.output
        store.delete("r")
    done = CliRunner().invoke(restore, [str(out), "--data", str(folder)])
    assert done.exit_code == 0, done.output
    with opened(folder) as again:
        assert (again.record("r").company, again.profile().name) == ("+Ärger; & Söhne", "Robin")
        assert not again.notices
