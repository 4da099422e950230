"""Likely misspellings: mended where one common word is a letter away, and always said."""

import re
from functools import cache
from typing import Any

WORD = re.compile(r"(?<![\w@/.’-])[a-z]{5,}(?![\w@/]|[.’-]\w)")
MOST_CHECKED = 400


@cache
def _speller() -> Any:
    """The dictionary; None where the library is not there."""
    from spellchecker import SpellChecker  # noqa: PLC0415 - 0.2 s and 20 MB, only when a note is written

    return SpellChecker(distance=1)


def respelled(line: str, known: set[str]) -> tuple[str, bool]:
    """`line` with its likely misspellings mended, and whether there was any (mended or not)."""
    words = {word for word in WORD.findall(line)[:MOST_CHECKED] if word not in known}
    if not words:
        return line, False
    speller = _speller()
    strange = {w for w in speller.unknown(words) if not _derived(w, speller)}
    found = False
    for word in strange:
        candidates = speller.candidates(word) or set()
        ranked = sorted(candidates - {word}, key=speller.word_usage_frequency, reverse=True)
        if ranked and speller.word_usage_frequency(ranked[0]) > 2e-6 and len(word) > 5:
            line = re.sub(rf"\b{word}\b", ranked[0], line)
            found = True
    return line, found


def _derived(word: str, speller: Any) -> bool:
    """Whether the word is made from a known one: plural, -ing, re-, interline from line."""
    for ending in ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "able", "ness", "less", "ful"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            stem = word[: -len(ending)]
            if speller.known([stem, f"{stem}e"]):
                return True
    starts = (
        "re",
        "un",
        "over",
        "under",
        "inter",
        "pre",
        "post",
        "multi",
        "micro",
        "co",
        "sub",
        "non",
        "de",
        "dis",
        "back",
        "cross",
    )
    return any(
        word.startswith(s) and len(word) - len(s) >= 4 and bool(speller.known([word[len(s) :]]))
        for s in starts
    )
