"""The words of each language, as `words/<lang>.json` lists them, and how they are found.

A form may offer alternatives, `(end|close) of`; an empty one makes the group optional.
Forms and text are compared without case, accents and possessive endings.
"""

import json
import re
import unicodedata
from functools import cache
from importlib import resources
from itertools import product
from typing import NamedTuple

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl")
HOME = {
    "de": ("DE", "AT", "CH", "LI"),
    "fr": ("FR", "BE", "LU", "MC"),
    "pt": ("BR", "PT", "AO", "MZ"),
    "it": ("IT", "SM"),
    "nl": ("NL",),
    "pl": ("PL",),
    "es": ("ES", "MX", "AR", "CL", "CO", "PE", "VE", "EC", "UY", "PY", "BO", "CR", "PA", "GT", "DO"),
}
ELISION = re.compile(
    r"\b(d|l|j|n|s|c|m|t|qu|jusqu|dell|nell|all|un|dall|sull|quest)['’](?=\w)", re.IGNORECASE
)
_GROUP = re.compile(r"\(([^)]*)\)")
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "’": "'", "‘": "'", "`": "'", "´": "'"}
)
TIME_KINDS = frozenset({"weekday", "month", "unit", "rel"})


class Form(NamedTuple):
    """The words of a form after its first, and what the form means: value by kind."""

    rest: tuple[str, ...]
    kinds: dict[str, str]


class Lexicon(NamedTuple):
    """One language: forms by first word, longest first; all its words; words worth a typo."""

    forms: dict[str, list[Form]]
    vocabulary: frozenset[str]
    correctable: tuple[str, ...]


def fold(text: str) -> str:
    """Lower case without accents; a possessive 's and a closing apostrophe are dropped."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN)).translate(_PLAIN)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain.removesuffix("'s").rstrip("'")


def _expanded(form: str) -> list[tuple[str, ...]]:
    parts = _GROUP.split(form)
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    texts = [ELISION.sub(r"\1 ", re.sub(r"[\\.]", "", "".join(chosen))) for chosen in product(*choices)]
    return [tuple(fold(word) for word in re.split(r"[ -]+", text.strip())) for text in texts]


@cache
def lexicon(lang: str) -> Lexicon:
    """The words of `lang`, read once."""
    file = resources.files("afterword.due.promise.words") / f"{lang}.json"
    table: dict[str, dict[str, list[str]]] = json.loads(file.read_text("utf-8"))
    glue = [word for form in table.pop("glue", []) for word in _expanded(str(form))]
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for kind, values in table.items():
        for value, forms in values.items():
            for form in forms:
                for words in _expanded(form):
                    found.setdefault(words, {}).setdefault(kind, value)
    by_first: dict[str, list[Form]] = {}
    for words, kinds in sorted(found.items(), key=lambda item: -len(item[0])):
        by_first.setdefault(words[0], []).append(Form(words[1:], kinds))
    vocabulary = frozenset(word for words in (*found, *glue) for word in words)
    correctable = {w[0] for w, kinds in found.items() if len(w) == 1 and TIME_KINDS & kinds.keys()}
    return Lexicon(by_first, vocabulary, tuple(sorted(w for w in correctable if len(w) >= 5)))


def language_of(words: list[str], *, lang: str | None, country: str) -> str:
    """The language most of the letters of `words` are in; the hints decide what is even."""

    def weight(code: str) -> float:
        vocabulary = lexicon(code).vocabulary
        hint = 2.5 * (code == (lang or "")[:2]) + 0.5 * (country in HOME.get(code, ()))
        return sum(len(word) for word in words if word in vocabulary) + hint + 0.1 * (code == "en")

    return max(LANGUAGES, key=weight)


def corrected(word: str, known: Lexicon) -> str:
    """`word`, or the one time word it is a slip of: one slip, two in words of eight letters or more."""
    if len(word) < 5 or word in known.vocabulary:
        return word
    allowed = 2 if len(word) >= 8 else 1
    near = [w for w in known.correctable if w[0] == word[0] and abs(len(w) - len(word)) <= allowed]
    close = [w for w in near if slips(word, w) <= allowed]
    return close[0] if close and word not in NOT_SLIPS else word


NOT_SLIPS = frozenset(
    {"match", "marco", "sundry", "weekly", "monthly", "yearly", "mouth", "marsh", "years", "money"}
)


def slips(a: str, b: str) -> int:
    """Letters left out, put in, swapped or mistaken between two words."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, older[j - 2] + 1)
            row.append(best)
    return row[-1]
