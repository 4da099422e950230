"""Every sentence of ours, by language, each with the reason why it is always true."""

import json
from functools import cache
from importlib import resources
from typing import Any

LANGUAGES = ("en",)
TONES = {"warm": "w", "plain": "p", "formal": "f", "brief": "b"}


@cache
def stock(lang: str) -> dict[str, Any]:
    """The sentences of `lang`, English where we do not have it."""
    chosen = lang if lang in LANGUAGES else "en"
    read: dict[str, Any] = json.loads((resources.files(__name__) / f"{chosen}.json").read_text("utf-8"))
    return read


@cache
def lines(lang: str, part: str, tone: str) -> tuple[str, ...]:
    """The sentences for a part: those of the tone first, then the others, so that there are always some."""
    found = stock(lang)["parts"][part]["lines"]
    letter = TONES.get(tone, "w")
    mine = [text for tones, text in found if letter in tones]
    return tuple(mine + [text for tones, text in found if letter not in tones])


@cache
def own(lang: str, part: str, tone: str) -> int:
    """How many of `lines` are of the tone itself."""
    letter = TONES.get(tone, "w")
    return sum(letter in tones for tones, _ in stock(lang)["parts"][part]["lines"]) or 1
