"""What is safe to mend without asking: text-speak, capitals, quotes, spacing, articles."""

import re

from afterword.note.fragments.words import CAPITALS, FILLERS, MEANT, WORDS_MENDED

QUOTES = str.maketrans({"„": "“", "«": "“", "»": "”", "‟": "“", "′": "’", "`": "’"})
WORD = re.compile(r"(?<![\w@/.#&-])([A-Za-z][\w’'/]*)(?![\w@]|/\w|\.\w)")
LOWER_I = re.compile(r"(?<![\w.’'/@-])i(?=[\s’',;:!?]|$)")
APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
SINGLE_QUOTED = re.compile(r"(?<!\w)'([^'\n]{2,300}?)'(?!\w)")
DOUBLE_QUOTED = re.compile(r'"([^"\n]{1,600}?)"')
REPEATED = re.compile(r"\b(?!had\b|that\b)(\w+)\s+\1\b", re.IGNORECASE)
BEFORE_VOWEL = re.compile(r"\b([Aa]) (?=[aeioAEIO](?!ne\b|nce\b|uro)\w)")
BEFORE_CONSONANT = re.compile(r"\b([Aa])n (?=[bcdfgjkpqtvwyzBCDGJKPQTVWYZ][a-z])")
SHOUTED = re.compile(r"([!?])[!?]+")
DOTS = re.compile(r"\.{2,}|…")
LAUGH = re.compile(r"\b(?:lo+l|lmao|rofl|haha+|hehe+|xd|omg)\b[.!]*|[:;]-?[)(DPp](?=\s|$)", re.IGNORECASE)
HALF = re.compile(r"\s+([,.;!?])(?![\w:])")
AND_SIGN = re.compile(r"\bw/\s*", re.IGNORECASE)
WITHOUT = re.compile(r"\bw/o\s+", re.IGNORECASE)
YEARS = re.compile(r"(?<=\d)\s?(?:hrs?|h)\b")


def repair(text: str) -> str:
    """One line of `text`, mended."""
    line = " ".join(text.translate(QUOTES).split())
    line = LAUGH.sub(" ", line)
    line = WITHOUT.sub("without ", line)
    line = AND_SIGN.sub("with ", line)
    for filler in FILLERS:
        line = filler.sub(" ", line)
    line = DOTS.sub(", ", line)
    line = SHOUTED.sub(r"\1", line).replace("!", ".")
    line = APOSTROPHE.sub("’", line)
    line = WORD.sub(_mended, line)
    line = LOWER_I.sub("I", line)
    for pattern, words in MEANT:
        line = pattern.sub(words, line)
    line = DOUBLE_QUOTED.sub(r"“\1”", line)
    line = SINGLE_QUOTED.sub(r"“\1”", line).replace('"', "")
    line = BEFORE_VOWEL.sub(r"\1n ", line)
    line = BEFORE_CONSONANT.sub(r"\1 ", line)
    line = REPEATED.sub(r"\1", line)
    line = HALF.sub(r"\1", " ".join(line.split()))
    line = re.sub(r"[.,;]+\)", ")", line)
    line = re.sub(r"\(\s+", "(", re.sub(r"\s+\)", ")", line))
    line = re.sub(r",(?:\s*,)+", ",", line)
    line = re.sub(r"\.(?:\s*[.,])+(?=\s|$)", ".", line)
    return balanced(line).strip(" ,;:-–—")


def _mended(found: re.Match[str]) -> str:
    word = found[1]
    if word in CAPITALS.values():
        return word
    low = word.lower().replace("’", "'")
    if low in WORDS_MENDED:
        mended = WORDS_MENDED[low]
        return mended[:1].upper() + mended[1:] if word[:1].isupper() and len(word) > 1 else mended
    if word.islower() and low in CAPITALS:
        return CAPITALS[low]
    return word


def balanced(line: str) -> str:
    """Without a quotation mark or bracket that has no partner."""
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]")):
        if line.count(opening) != line.count(closing):
            line = line.replace(opening, "").replace(closing, "")
    return " ".join(line.split())
