"""Finding records by words and by capture, kept up to date commit by commit."""

import unicodedata
from collections.abc import Mapping, Sequence

from afterword.record.model import Record
from afterword.record.store.tables import Operation


def folded(text: str) -> str:
    """`text` without case and accents, so that "muller" finds "Müller"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def words_of(record: Record) -> str:
    """Everything a person would look for in a record."""
    said = [record.company, record.role, record.location, record.agency]
    for interview in record.interviews:
        said += [interview.summary, interview.location]
        for person in interview.people:
            said += [person.name, person.email, person.title]
    return folded(" ".join(filter(None, said)))


class Lookup:
    """Caches by record id; filled when first needed."""

    def __init__(self) -> None:
        self._words: dict[str, tuple[int, str]] = {}
        self._captures: dict[str, str] | None = None

    def changed(self, operation: Operation) -> None:
        """Follow a commit."""
        for record in operation.put:
            if self._captures is not None:
                self._captures.update(dict.fromkeys(record.captured, record.id))
        for gone in operation.gone:
            self._words.pop(gone, None)

    def capture(self, records: Mapping[str, Record], capture_id: str) -> Record | None:
        """The record that took in that capture."""
        if self._captures is None:
            self._captures = {c: record.id for record in records.values() for c in record.captured}
        return records.get(self._captures.get(capture_id, ""))

    def search(self, records: Sequence[Record], words: str) -> list[Record]:
        """The records that hold every word, newest change first."""
        wanted = folded(words[:500]).split()
        found = [record for record in records if all(word in self._text(record) for word in wanted)]
        return sorted(found, key=lambda r: (r.updated_at, r.created_at), reverse=True)

    def _text(self, record: Record) -> str:
        version, text = self._words.get(record.id, (-1, ""))
        if version != record.version:
            text = words_of(record)
            self._words[record.id] = (record.version, text)
        return text
