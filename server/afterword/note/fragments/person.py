"""From "she said" to "you said": the addressee is spoken to, never about."""

# ruff: noqa: E501, SIM905 - lists of words and patterns are read as lines

import re

from afterword.note.fragments.words import OTHERS

SUBJECT = {"he": "you", "she": "you"}
VERBS = {"is": "are", "was": "were", "has": "have", "does": "do", "isn’t": "aren’t", "wasn’t": "weren’t",
         "hasn’t": "haven’t", "doesn’t": "don’t"}  # fmt: skip
THIRD = re.compile(
    r"\b(he|she)\b((?:’s|’d|’ll)\b)?(?:\s+(also|really|just|always|never|still|both|already|actually|often|once|now|only|even|clearly|usually)\b)?(?:\s+(is|was|has|does|isn’t|wasn’t|hasn’t|doesn’t|[a-z]{2,}s)\b(?=\s|[,.;]|$))?",
    re.IGNORECASE,
)
NOT_VERBS = frozenset("as us this his its always perhaps sometimes yes less towards afterwards".split())
PASS = re.compile(r"\bhis(?=\s+(?:and|or|but|as)\b|[.,;]|$)|\bhers\b", re.IGNORECASE)
HIS_HER = re.compile(r"\b(his|her)(?=\s+[\w“‘'’-])", re.IGNORECASE)
NOT_POSSESSED = frozenset(
    "that how what why when where about to in on at for with from and or but if as by after before because i we you they".split()
)
OBJECT = re.compile(r"\b(him|her)\b", re.IGNORECASE)


def to_you(text: str, names: list[str], others: list[str]) -> str:
    """`text` with the addressee (by one of `names`, or as he or she) turned into "you".

    A pronoun stays where somebody else has been named before it: nothing is guessed.
    """
    line = _names_to_you(text, [n for n in names if n], others)
    end = _reach(line, others)
    head, tail = line[:end], line[end:]
    return _pronouns(head) + tail


def _reach(line: str, others: list[str]) -> int:
    """Up to where "he" and "she" can only mean the addressee."""
    found = [m.start() for m in OTHERS.finditer(line)]
    for name in others:
        if name and (place := re.search(rf"\b{re.escape(name)}\b", line)):
            found.append(place.start())  # noqa: PERF401 - the walrus reads better in a loop
    return min(found, default=len(line))


def _names_to_you(text: str, names: list[str], others: list[str]) -> str:
    line = text
    shared = {n.casefold() for n in others}
    for name in sorted(
        {n for n in names if n.casefold() not in shared and len(n) > 1}, key=len, reverse=True
    ):
        who = re.escape(name)
        line = re.sub(rf"\b{who} and (?:I|me|myself)\b", "you and I", line)
        line = re.sub(rf"\b(?:I|me|myself) and {who}\b", "you and I", line)
        line = re.sub(rf"\b{who}[’']s\b", "your", line)
        pattern = re.compile(
            rf"\b{who}\b(\s+(?:also|really|just|always|never|still|then)\b)?(?:\s+(is|was|has|does|[a-z]{{2,}}s)\b)?"
        )
        before = line
        line = pattern.sub(lambda m: f"you{m[1] or ''}{_agree(m[2])}", line)
        if line != before:
            line = re.sub(r"\b(you\s+\w+)\s+(?:her|his)\b", r"\1 your", line)
            line = re.sub(r"\b(you(?:\s+\w+){1,3})\s+(?:her|his)\s", r"\1 your ", line)
    return line


def _agree(verb: str | None) -> str:
    if not verb:
        return ""
    low = verb.lower()
    if low in VERBS:
        return f" {VERBS[low]}"
    if low in NOT_VERBS or low.endswith(("ss", "us", "is", "ous")):
        return f" {verb}"
    if low.endswith(("shes", "ches", "xes", "sses", "zes", "oes")):
        return f" {low[:-2]}"
    return f" {low[:-3]}y" if low.endswith("ies") and len(low) > 4 else f" {low[:-1]}"


def _subject(found: re.Match[str]) -> str:
    clitic, adverb, verb = found[2] or "", found[3], found[4]
    you = "You" if found[1][0].isupper() and found.start() == 0 else "you"
    if clitic:
        joined = {"’s": "’re", "’d": "’d", "’ll": "’ll"}[clitic.lower()]
        return f"{you}{joined}{f' {adverb}' if adverb else ''}{f' {verb}' if verb else ''}"
    return f"{you}{f' {adverb}' if adverb else ''}{_agree(verb)}"


def _pronouns(head: str) -> str:
    line = PASS.sub("yours", head)
    line = THIRD.sub(_subject, line)
    line = HIS_HER.sub(lambda m: _possessive(m, line), line)
    return OBJECT.sub("you", line)


def _possessive(found: re.Match[str], line: str) -> str:
    after = re.match(r"\s+([\w’-]+)", line[found.end() :])
    word = after[1].lower() if after else ""
    if found[1].lower() == "her" and word in NOT_POSSESSED:
        return "you"
    return "Your" if found[1][0].isupper() and found.start() == 0 else "your"
