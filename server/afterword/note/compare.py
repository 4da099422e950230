"""Is this like a note written before?"""

from collections.abc import Iterable

from rapidfuzz import fuzz

from afterword.note.text import Alike
from afterword.record.model import WrittenNote

ALIKE = 75


def alike(prose: str, earlier: Iterable[WrittenNote]) -> list[Alike]:
    """The notes that `prose` resembles, most first; signature and greeting weigh little."""
    scored = ((note, round(fuzz.token_sort_ratio(prose, _core(note.body)))) for note in earlier)
    found = [
        Alike(note=note.id, person=note.person, percent=score) for note, score in scored if score >= ALIKE
    ]
    return sorted(found, key=lambda a: -a.percent)[:5]


def _core(body: str) -> str:
    """The paragraphs between greeting and signature."""
    paragraphs = [part for part in body.split("\n\n") if part.strip()]
    return "\n".join(paragraphs[1:-1]) if len(paragraphs) > 2 else body
