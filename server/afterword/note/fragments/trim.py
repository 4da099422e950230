"""Half a page becomes its core: whole pieces are kept or left out, and what was left out is said."""

# ruff: noqa: E501 - lists of words and patterns are read as lines

import re

MOST = {"memorable": 62, "connection": 30, "question": 34, "answer": 60}
PIECE = re.compile(
    r"(?<=[.!?])\s+|,?\s+(?:and )?then (?=we|I|he|she|they|you)|,\s+(?:and|but) (?=[a-z]{1,5}\s)|\n+",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"\b(?:kind of|sort of|I think|I guess|felt (?:really |so )?(?:good|bad|weird|awkward)|parking|anyway|by the way|whatever"
    r"|not sure|can’t remember|don’t remember|forgot)\b", re.IGNORECASE,
)  # fmt: skip
ASIDE_ALONG = re.compile(r",?\s+and (?=(?:you|he|she|we|I|they|then|it)\b)", re.IGNORECASE)
SOFT_END = re.compile(
    r"\s+(?:because|and|but|so|which|that|or|with|of|the|a|an|to|in|on|for)$", re.IGNORECASE
)
LONGEST_SENTENCE = 30


def trim(text: str, slot: str) -> tuple[list[str], bool]:
    """The pieces of `text` that fit, each a sentence's worth, and whether anything was left out."""
    most = MOST[slot]
    if len(text.split()) <= min(most, LONGEST_SENTENCE + 6):
        return [text], False
    pieces = [p.strip(" ,;") for p in PIECE.split(text) if p and p.strip(" ,;")]
    kept: list[str] = []
    used = 0
    left_out = False
    for piece in pieces:
        words = piece.split()
        if ASIDE.search(piece) and len(pieces) > 2:
            left_out = True
            piece = ASIDE_ALONG.split(piece)[0].strip(" ,;")  # noqa: PLW2901 - the piece is shortened in place
            words = piece.split()
            if ASIDE.search(piece) or len(words) < 5:
                continue
        if len(words) > LONGEST_SENTENCE:
            words, left_out = words[:LONGEST_SENTENCE], True
            cut = " ".join(words)
            cut = cut.rsplit(",", 1)[0] if cut.count(",") and len(cut.rsplit(",", 1)[0].split()) > 8 else cut
            while (shorter := SOFT_END.sub("", cut)) != cut:
                cut = shorter
            piece, words = cut, cut.split()  # noqa: PLW2901 - the piece is shortened in place
        if used + len(words) > most:
            left_out = True
            continue
        kept.append(piece)
        used += len(words)
    return kept or [" ".join(text.split()[:LONGEST_SENTENCE])], left_out
