"""Which sentence: by candidate and interviewer, never by the clock, and never one used before."""

import hashlib
import re
from collections.abc import Iterable, Mapping

from afterword.note import stock

SLOT = re.compile(r"\{\w+\}")


def number_of(*words: str) -> int:
    """A number that `words` always give, spread evenly."""
    return int.from_bytes(hashlib.sha256("\x1f".join(words).encode("utf-8", "replace")).digest()[:6], "big")


def normal(text: str) -> str:
    """A sentence for comparison."""
    return " ".join(re.findall(r"\w+", text.casefold()))


class Chooser:
    """Chooses for one note; `used` holds the normalised text of notes written before.

    `place` is the addressee's among those of the interview: each takes the next sentence, so
    that a panel shares none. `vary` asks for another one, by part ("all" for every part).
    """

    def __init__(
        self,
        lang: str,
        tone: str,
        seed: int,
        place: int,
        *,
        used: Iterable[str] = (),
        vary: Mapping[str, int] | None = None,
    ) -> None:
        self.lang, self.tone, self.seed, self.place = lang, tone, seed, place
        self.used = [normal(text) for text in used]
        self.vary = vary or {}

    def line(self, part: str, skip: int = 0) -> str:
        """A sentence of `part`; with `skip` the one after that many."""
        found = stock.lines(self.lang, part, self.tone)
        mine = stock.own(self.lang, part, self.tone)
        start = number_of(str(self.seed), part) + self.place + self._varied(part) + skip
        span = mine if mine > self.place + skip else len(found)
        order = [found[(start + step) % span] for step in range(span)]
        order += [line for line in found if line not in order]
        return next((line for line in order if not self._was_used(line)), order[0])

    def _varied(self, part: str) -> int:
        return self.vary.get("all", 0) + self.vary.get(part.partition(".")[0], 0)

    def _was_used(self, line: str) -> bool:
        """Whether a note written before has this sentence, whatever stood in its slots."""
        pieces = [normal(piece) for piece in SLOT.split(line)]
        telling = [piece for piece in pieces if len(piece.split()) >= 3]
        return any(all(piece in text for piece in telling) for text in self.used) if telling else False

    def of(self, options: list[str], part: str) -> str:
        """One of `options`, by the same rule."""
        return options[(number_of(str(self.seed), part) + self.place + self._varied(part)) % len(options)]
