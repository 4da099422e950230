"""One fragment, from what was typed to what can be woven."""

# ruff: noqa: E501, SIM905 - lists of words and patterns are read as lines

from dataclasses import dataclass, field

from afterword.note.fragments.clean import clean
from afterword.note.fragments.lines import joined
from afterword.note.fragments.person import to_you
from afterword.note.fragments.repair import repair
from afterword.note.fragments.sensitive import without_sensitive
from afterword.note.fragments.shape import Shape, shape_of
from afterword.note.fragments.spell import respelled
from afterword.note.fragments.trim import trim
from afterword.note.fragments.words import MISSPELLED

NOTHING = frozenset("n/a na none idk - — – x nothing nichts rien nada tbd ? ... … no nope".split())


@dataclass
class Fragment:
    """`pieces` are sentences' worth of text, without final stop; `shape` is that of the first."""

    slot: str
    pieces: list[str] = field(default_factory=list)
    shape: Shape = "empty"
    after: str = ""
    codes: set[str] = field(default_factory=set)
    yours: bool = False

    @property
    def text(self) -> str:
        """The first piece."""
        return self.pieces[0] if self.pieces else ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to weave."""
        return not self.pieces


def read(
    slot: str, typed: str | None, *, lang: str = "en", names: list[str], others: list[str], known: set[str]
) -> Fragment:
    """What was typed into `slot`; `names` are the addressee's, `others` those of everybody else,
    `known` the words that are spelled as they are on purpose.
    """
    plain, codes = clean(typed)
    if plain.strip().casefold() in NOTHING or not any(sign.isalnum() for sign in plain):
        return Fragment(slot, codes=codes)
    line = joined(plain)
    yours = any(f"({w} " in plain.casefold() for w in ("his", "her", "their", "your"))
    if lang == "en":
        codes |= {"spelling"} if MISSPELLED & set(line.lower().split()) else set()
        line = repair(line)
        line, misspelled = respelled(line, known)
        codes |= {"spelling"} if misspelled else set()
    line, sensitive = without_sensitive(line)
    codes |= sensitive
    if not line:
        return Fragment(slot, codes=codes)
    if lang == "en":
        line = repair(to_you(line, names, others))
    main, after = _trailing_question(line) if slot == "memorable" else (line, "")
    pieces, cut = trim(main, slot)
    codes |= {"trimmed"} if cut else set()
    pieces = [piece.rstrip(".,;: ") for piece in pieces]
    pieces = [piece for piece in pieces if piece]
    shape = shape_of(pieces[0], slot) if pieces else "empty"
    return Fragment(slot, pieces, shape, after, codes, yours)


def _trailing_question(line: str) -> tuple[str, str]:
    """`… in the last mile, do you still think that?` as statement and question."""
    if not line.endswith("?"):
        return line, ""
    head, comma, tail = line.rpartition(", ")
    if comma and tail.split()[0].lower() in {"do", "does", "did", "is", "are", "was", "were", "would", "could", "can",
                                             "have", "has", "how", "what", "why", "when", "where"}:  # fmt: skip
        return head, tail[:1].upper() + tail[1:]
    return line.rstrip("?"), ""
