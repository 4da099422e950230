"""What was acknowledged is there: after a crash, a torn line, a full disk, a hand edit."""

import errno
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tinydb import TinyDB

from afterword.profile import Profile
from afterword.record.errors import (
    ChangedMeanwhile,
    DataDamaged,
    DataFolderUnusable,
    DataTooNew,
    DiskFull,
    NotUndoable,
    ReadOnly,
    RecordGone,
    StoreBusy,
)
from afterword.record.model import Record
from afterword.record.store import Store, System, Token

NOW = datetime(2026, 10, 22, 13, 0, tzinfo=UTC)


def opened(folder: Path, system: System | None = None) -> Store:
    return Store.open(folder, now=lambda: NOW, system=system)


def killed(store: Store) -> None:
    """Let go of the lock as the end of the process would, without closing."""
    assert store._lock
    store._lock.close()


def companies(folder: Path) -> list[str]:
    with opened(folder) as store:
        return sorted(record.company or "" for record in store.records())


def test_what_was_saved_is_there_after_a_crash(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.save([Record(id="a", company="Acme")], expected={})
    store.save_profile(Profile(name="Robin"))
    killed(store)
    with opened(tmp_path) as again:
        assert again.record("a").company == "Acme"
        assert again.record("a").version == 1
        assert again.profile().name == "Robin"


def test_stock_tinydb_reads_the_file_after_a_clean_stop(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.save([Record(id="a", company="Ärger & Söhne"), Record(id="b", company="B")], expected={})
    with TinyDB(tmp_path / "afterword.json") as db:
        assert [r["company"] for r in db.table("records").all()] == ["Ärger & Söhne", "B"]


def test_files_are_closed_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with opened(folder) as store:
        store.save([Record(id="a", company="A")], expected={})
        modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in folder.iterdir() if p.is_file()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert set(modes.values()) == {0o600}


def test_a_copy_changed_by_the_caller_never_reaches_the_store(store: Store) -> None:
    given = Record(id="a", company="A")
    store.save([given], expected={})
    given.company = "B"
    store.record("a").company = "C"
    assert store.record("a").company == "A"


def test_a_lost_race_is_told_with_the_newer_record(store: Store) -> None:
    store.save([Record(id="a", company="A")], expected={})
    store.save([Record(id="a", company="B")], expected={"a": 1})
    with pytest.raises(ChangedMeanwhile) as lost:
        store.save([Record(id="a", company="C")], expected={"a": 1})
    assert isinstance(lost.value.newer, Record)
    assert lost.value.newer.company == "B"
    assert store.record("a").version == 2


def test_a_second_companion_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path), pytest.raises(StoreBusy) as refused:
        opened(tmp_path)
    assert str(tmp_path) in str(refused.value)


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x", "utf-8")
    with pytest.raises(DataFolderUnusable):
        opened(tmp_path / "data")
    assert (tmp_path / "data").read_text("utf-8") == "x"


def test_a_torn_last_line_is_cut_off_and_writing_goes_on(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.save([Record(id="a", company="A")], expected={})
    killed(store)
    journal = tmp_path / "afterword.journal"
    journal.write_bytes(journal.read_bytes() + b'deadbeef 500 {"put":[{"id":"b"')
    again = opened(tmp_path)
    assert not again.notices
    again.save([Record(id="c", company="C")], expected={})
    killed(again)
    assert companies(tmp_path) == ["A", "C"]


def test_a_journal_without_its_last_newline_loses_nothing(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.save([Record(id="a", company="A")], expected={})
    killed(store)
    journal = tmp_path / "afterword.journal"
    journal.write_bytes(journal.read_bytes()[:-1])
    again = opened(tmp_path)
    again.save([Record(id="b", company="B")], expected={})
    killed(again)
    assert companies(tmp_path) == ["A", "B"]


def test_no_single_flipped_bit_goes_unnoticed(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.save([Record(id="a", company="A")], expected={})
    store.save([Record(id="b", company="B")], expected={})
    killed(store)
    files = [tmp_path / "afterword.journal", tmp_path / "afterword.json"]
    whole = {file: file.read_bytes() for file in files}
    silent = []
    for file in files:
        for place in range(0, len(whole[file]) * 8, 7):
            for each, content in whole.items():
                each.write_bytes(content)
            flipped = bytearray(whole[file])
            flipped[place // 8] ^= 1 << place % 8
            file.write_bytes(bytes(flipped))
            try:
                found = Store.read_only(tmp_path, now=lambda: NOW)
            except (DataDamaged, DataTooNew):
                continue
            same = [r.company for r in found.view()] == ["A", "B"]
            if not same and not found.notices and not notices_when_opened(tmp_path):
                silent.append((file.name, place))
    assert not silent


def notices_when_opened(folder: Path) -> bool:
    try:
        with opened(folder) as store:
            return bool(store.notices)
    except (DataDamaged, DataTooNew):
        return True


class Failing(System):
    """Fails the n-th call that changes the disk, and every later one while `on`."""

    def __init__(self) -> None:
        self.left = 10**9
        self.on = True

    def _call(self) -> None:
        self.left -= 1
        if self.on and self.left < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def write(self, descriptor: int, data: bytes) -> None:
        if self.on and self.left <= 0:
            os.write(descriptor, data[: len(data) // 2])
        self._call()
        super().write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        self._call()
        super().sync(descriptor)

    def sync_folder(self, folder: Path) -> None:
        self._call()
        super().sync_folder(folder)

    def truncate(self, descriptor: int, size: int) -> None:
        self._call()
        super().truncate(descriptor, size)

    def replace(self, source: Path, target: Path) -> None:
        self._call()
        super().replace(source, target)

    def open_new(self, path: Path) -> int:
        self._call()
        return super().open_new(path)


@pytest.mark.parametrize("calls", range(4))
def test_a_full_disk_is_said_and_nothing_saved_is_touched(tmp_path: Path, calls: int) -> None:
    system = Failing()
    store = opened(tmp_path, system)
    store.save([Record(id="a", company="A")], expected={})
    system.left = calls
    saved, told = [], []
    for number in range(3):
        try:
            store.save([Record(id=f"b{number}", company=f"B{number}")], expected={})
            saved.append(f"B{number}")
        except DiskFull as full:
            told.append(str(full))
    assert all("disk is full" in sentence for sentence in told)
    assert len(told) + len(saved) == 3
    assert store.record("a").company == "A"
    assert [r.company for r in store.view()] == ["A", *saved]
    system.on = False
    store.save([Record(id="c", company="C")], expected={})
    killed(store)
    assert companies(tmp_path) == sorted(["A", *saved, "C"])


@pytest.mark.parametrize("calls", range(9))
def test_a_snapshot_that_fails_half_way_loses_nothing(tmp_path: Path, calls: int) -> None:
    system = Failing()
    store = opened(tmp_path, system)
    store.save([Record(id="a", company="A")], expected={})
    system.left = calls
    try:
        store.compact()
    except OSError:
        killed(store)
    else:
        system.on = False
        store.close()
    assert companies(tmp_path) == ["A"]


def test_an_edit_by_hand_while_changes_wait_keeps_both_and_says_so(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.save([Record(id="a", company="A")], expected={})
    store = opened(tmp_path)
    store.save([Record(id="b", company="B")], expected={})
    killed(store)
    file = tmp_path / "afterword.json"
    file.write_bytes(file.read_bytes().replace(b'"A"', b'"Edited"'))
    with opened(tmp_path) as again:
        assert [r.company for r in again.view()] == ["Edited"]
        (notice,) = again.notices
        kept = sorted(p.name for p in tmp_path.glob("*.kept"))
        assert len(kept) == 2
        assert all(name in notice for name in kept)
    assert b'"B"' in (tmp_path / next(name for name in kept if "journal" in name)).read_bytes()


def test_an_edit_by_hand_after_a_clean_stop_is_taken_and_told(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.save([Record(id="a", company="A")], expected={})
    file = tmp_path / "afterword.json"
    file.write_bytes(file.read_bytes().replace(b'"A"', b'"Edited"'))
    with opened(tmp_path) as again:
        assert again.record("a").company == "Edited"
        assert len(again.notices) == 1


def test_a_damaged_file_is_kept_aside_and_the_last_good_one_named(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.save([Record(id="a", company="A")], expected={})
    with opened(tmp_path):
        pass
    (tmp_path / "afterword.json").write_text('{"records": {"1": ', "utf-8")
    with pytest.raises(DataDamaged) as damaged:
        opened(tmp_path)
    assert "afterword-2026-10-22.json" in str(damaged.value)
    assert list(tmp_path.glob("afterword.json.*.kept"))
    assert (tmp_path / "afterword.json").read_text("utf-8") == '{"records": {"1": '


def test_data_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "afterword.json").write_text('{"meta": {"1": {"schema": 99}}}', "utf-8")
    with pytest.raises(DataTooNew):
        opened(tmp_path)


def test_deleted_rests_and_comes_back(store: Store) -> None:
    store.save([Record(id="a", company="A")], expected={})
    store.delete("a")
    with pytest.raises(RecordGone):
        store.record("a")
    assert not store.view()
    assert store.restore("a").company == "A"
    assert len(store.records()) == 1


def test_a_change_is_taken_back_and_not_twice(store: Store) -> None:
    store.save([Record(id="a", company="A")], expected={})
    change = store.save([Record(id="a", company="B")], expected={"a": 1})
    assert [r.company for r in store.undo(change)] == ["A"]
    assert store.record("a").version == 3
    with pytest.raises(NotUndoable):
        store.undo(change)


def test_a_new_record_undone_is_gone_and_a_changed_one_is_not_touched(store: Store) -> None:
    made = store.save([Record(id="a", company="A")], expected={})
    change = store.save([Record(id="a", company="B")], expected={"a": 1})
    with pytest.raises(ChangedMeanwhile):
        store.undo(made)
    store.undo(change)
    made = store.save([Record(id="n", company="N")], expected={})
    store.undo(made)
    with pytest.raises(RecordGone):
        store.record("n")


def test_words_are_words_and_never_a_pattern(store: Store) -> None:
    store.save(
        [Record(id="a", company="Müller (.*)", role="Analyst"), Record(id="b", company="B")], expected={}
    )
    assert [r.id for r in store.search("muller ANAL")] == ["a"]
    assert [r.id for r in store.search("(.*)")] == ["a"]
    assert not store.search("M.ller")


def test_reading_beside_the_writer_sees_what_is_acknowledged(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.save([Record(id="a", company="A")], expected={})
        beside = Store.read_only(tmp_path, now=lambda: NOW)
        assert [r.company for r in beside.view()] == ["A"]
        with pytest.raises(ReadOnly):
            beside.save([Record(id="b", company="B")], expected={})


def test_erased_is_erased_in_every_file(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.save([Record(id="a", company="Nevermore")], expected={})
        store.save_tokens([Token(id="t", hash="h")])
    with opened(tmp_path) as store:
        store.erase_everything()
        assert not store.view()
        assert not store.tokens()
        left = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert b"Nevermore" not in left


def test_the_week_s_backups_are_kept(tmp_path: Path) -> None:
    for day in range(1, 11):
        with Store.open(tmp_path, now=lambda day=day: datetime(2026, 10, day, tzinfo=UTC)) as store:  # type: ignore[misc]
            store.save([Record(id=f"r{day}", company="A")], expected={})
    names = sorted(p.name for p in (tmp_path / "backups").iterdir())
    assert names == [f"afterword-2026-10-{day:02}.json" for day in range(4, 11)]
