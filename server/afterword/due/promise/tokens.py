"""From a phrase to typed tokens: numbers, dates and clock times by shape, words by lexicon."""

import re
from dataclasses import dataclass, field

from afterword.due.promise.lexicon import ELISION, Lexicon, corrected, fold

LONGEST = 20_000
_SHAPES = re.compile(
    r"""(?P<iso>\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b)
  | (?P<full>\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b)
  | (?P<phone>\+\d[\d ()./-]{6,18}\d
      | \(?\b\d{3,5}\)?[ ./-]\d{3,4}(?:[ -]?\d{2,6})?\b
      | \b\d{7,15}\b)
  | (?P<money>[$£€]\s?\d[\d.,]{0,12}k?\b | \b\d[\d.,]{0,12}\s?(?:k\b|%|€|\$|£))
  | (?P<clock>\b\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|uhr\b|o'?clock\b)
      | \b\d{1,2}:\d{2}\b | \b\d{1,2}h\d{2}\b)
  | (?P<ordinal>\b\d{1,2}(?:st|nd|rd|th|ère|er|re|ème|eme|e|º|ª|°)(?!\w))
  | (?P<pair>\b\d{1,2}[/.,]\d{1,2}\b\.?(?!\d))
  | (?P<slang>\b(?:[qtk][1-4]|[1-4][qt]|2(?:day|m\w+|nite|night)|b4)\b)
  | (?P<number>\d{1,9})
  | (?P<fraction>[½¼¾])
  | (?P<abbr>\b(?:[a-z]\.){2,6} | \b[a-z]/[a-z]{1,2}\b)
  | (?P<word>[^\W\d_]+(?:['’`´][^\W\d_]+)*['’]?)
  | (?P<dash>[-–—]+)
  | (?P<mark>[.,;:!?()"“”„«»…\n/&+])""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A typed piece of a phrase: `kinds` maps each thing it may be to its value."""

    kinds: dict[str, str]
    start: int
    end: int
    numbers: tuple[int, ...] = ()
    words: tuple[str, ...] = field(default=())

    def get(self, kind: str) -> str | None:
        """Its value as `kind`, or None where it is no such thing."""
        return self.kinds.get(kind)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece by shape, before any language is known."""

    shape: str
    text: str
    start: int
    end: int


def pieces(phrase: str) -> list[Piece]:
    """The pieces of `phrase`, at most its first 20,000 characters."""
    found: list[Piece] = []
    for match in _SHAPES.finditer(phrase[:LONGEST]):
        shape, text, start = str(match.lastgroup), match[0], match.start()
        if shape == "word" and (elided := ELISION.match(text)) and fold(text) != "aujourd'hui":
            found.append(Piece("word", fold(elided[1]), start, start + elided.end()))
            text, start = text[elided.end() :], start + elided.end()
        if shape == "slang":
            shape = "word"
        if shape == "abbr":
            text = text.replace(".", "")
        found.append(Piece(shape, fold(text) if shape in {"word", "abbr"} else text, start, match.end()))
    return found


def tokens(found: list[Piece], known: Lexicon) -> list[Token]:
    """The typed tokens of the pieces, the longest form of the lexicon first."""
    result: list[Token] = []
    at = 0
    while at < len(found):
        piece = found[at]
        if piece.shape in {"word", "abbr"}:
            token, at = _word(found, at, known)
        else:
            shaped = _shaped(found, at)
            result += [shaped] if shaped is not None else []
            at += 1
            continue
        result.append(token)
    return result


def _word(found: list[Piece], at: int, known: Lexicon) -> tuple[Token, int]:
    piece = found[at]
    first = corrected(piece.text, known)
    for form in known.forms.get(first, ()):
        end, words = at + 1, [first]
        for word in form.rest:
            if end < len(found) and found[end].shape == "dash" and found[end].start == found[end - 1].end:
                end += 1
            if end >= len(found) or found[end].shape not in {"word", "abbr", "number", "ordinal"}:
                break
            here = found[end].text.casefold()
            if word not in {here, corrected(here, known)}:
                break
            words.append(word)
            end += 1
        else:
            last = found[end - 1]
            short = (
                len(words) == 1
                and len(first) <= 5
                and bool({"month", "weekday", "month_weak"} & form.kinds.keys())
            )
            if (
                short
                and end + 1 < len(found)
                and found[end].text == "."
                and found[end + 1].shape in {"number", "ordinal"}
            ):
                end += 1
            return Token(form.kinds, piece.start, last.end, words=tuple(words)), end
    return Token({"word": first}, piece.start, piece.end, words=(first,)), at + 1


def _shaped(found: list[Piece], at: int) -> Token | None:
    piece = found[at]
    digits = tuple(int(n) for n in re.findall(r"\d+", piece.text)[:3])
    kind = piece.shape
    if kind == "dash":
        return _dash(found, at)
    if kind == "mark":
        if piece.text == "." and at and found[at - 1].shape == "number" and at + 1 < len(found):
            return Token({"dot": "1"}, piece.start, piece.end)
        return Token(
            {"or": "1"}
            if piece.text == "/"
            else {"and": "1"}
            if piece.text in "&+"
            else {"stop": piece.text},
            piece.start,
            piece.end,
        )
    if kind == "number":
        return Token({"number": str(digits[0])}, piece.start, piece.end, digits)
    if kind == "ordinal":
        return Token({"ordinal": str(digits[0])}, piece.start, piece.end, digits)
    if kind == "clock":
        late = re.search(r"p", piece.text, re.IGNORECASE) and digits[0] < 12
        return Token({"clock": str(digits[0] + 12 if late else digits[0])}, piece.start, piece.end, digits)
    if kind == "pair" and piece.text.rstrip(".").count(".") and piece.text.endswith("."):
        return Token({"pair": "dot"}, piece.start, piece.end, digits)
    value = (
        next((mark for mark in "/.," if mark in piece.text), "") if kind in {"pair", "full"} else piece.text
    )
    return Token({kind: value}, piece.start, piece.end, digits)


def _dash(found: list[Piece], at: int) -> Token | None:
    piece = found[at]
    tight = (
        at and at + 1 < len(found) and found[at - 1].end == piece.start and piece.end == found[at + 1].start
    )
    numeric = {"number", "ordinal"}
    between = at and at + 1 < len(found) and found[at - 1].shape in numeric and found[at + 1].shape in numeric
    if between:
        return Token({"to": "1"}, piece.start, piece.end)
    kind = "hyphen" if tight else "stop"
    return Token({kind: "-"}, piece.start, piece.end)
