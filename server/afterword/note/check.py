"""What is worth a look before a note is copied, and what holds the copy back.

The gates have the numbers of the rubric; each finding has a code and a sentence.
"""

# ruff: noqa: E501, SIM905 - lists of words and patterns are read as lines

import re
from collections.abc import Sequence
from dataclasses import dataclass

from afterword.catalogue import say
from afterword.note.cliches import HARD, SOFT
from afterword.note.compose import LEGAL, count
from afterword.note.forms import FORMS
from afterword.note.text import Finding

GATES = frozenset("r01 r02 r03 r08 r11 r12 r13 r14 r15 r16".split())
BLOCKING = frozenset("empty_moment no_name boundary_no_thank_you".split())
GENERIC = re.compile(
    r"(?i)^\W*(thank(s| you)( so much| very much)?|follow(ing)?[- ]?up|interview|hello|hi|quick note|re:?)\W*$"
)
RESIDUE = re.compile(
    r"\{\{|\{%|\{#|<%|</?(?:b|i|p|div|span|script|a)\b[^>]*>|&(?:nbsp|amp|lt|gt|quot);|\[(?:name|company|role|your)\b[^\]]*\]|\bNone\b"
    r"|\bundefined\b|\bnull\b|\bTODO\b|[\x00-\x08\x0b\x0c\x0e-\x1f\u200b\u202a-\u202e\ufeff]|[\U0001F300-\U0001FAFF]"
)
PRESSURE = re.compile(
    r"(?i)\b(?:salary|compensation|\d+\s?k\b base|another offer|other offers?|need (?:an|your) (?:answer|decision)|by friday or|asap|as soon as possible"
    r"|urgent|desperate|i deserve|you promised|why haven['’]t|still waiting|rent|gift card|enclosed (?:is )?a gift|sorry (?:for|about|again)|i apologi[sz]e"
    r"|my nerves|i blanked|i messed up)\b"
)
SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[^a-z])|\n+")
GRAMMAR = tuple(
    re.compile(pattern)
    for pattern in (
        r"[,;](?:\s*[,;:.!?])|:\s*[,;.!?]|:\s+:|\.\.(?!\.)|[!?]\.|!!|\?\?",
        r"\s[,.;:!?](?![\w:])",
        r"(?<![\w.\-/])i(?='|’|\s)(?!\.e)",
        r"(?i)\b(?:about|of|over|on|with|for|enjoyed|appreciated|loved|remember|discussing|hearing)\s+(?:I|we|he|she|they|you)\s+(?:am|was|were|is|are|talked"  # noqa: ISC004 - one long pattern in two pieces
        r"|told|asked|walked|said|grew|answered|showed|explained|mentioned|also|both)\b",
        r"(?i)\b(?:enjoyed|appreciated) (?:to|that we|when)\b",
        r"(?i)\b(?!had\b|that\b)(\w+)\s+\1\b",
        r"(?i)(?<![\w&/.@-])(?:u(?!\.\w)|ur|urs|wat|lol|idk|teh|w/)(?![\w/-])",
        r"(?m)^\s*(?:[-*•]|\d[.)])\s+",
        r"\b[Aa] (?=[aeio]\w)(?!\w+ one\b|one\b|once\b|eu)|\b[Aa]n (?=[bcdfgjkpqtvwyz]\w)",
        r"(?<=\S)  +(?=\S)",
        r"(?i)\b(?:about|over|connect(?:ing)? over|enjoyed|asked about)\s*[.,;]",
    )
)
ANY_LANGUAGE = (0, 1, 5, 7, 9)
WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


@dataclass(frozen=True)
class Draftish:
    """A note as it is checked: its parts, and everything that may rightly stand in it."""

    subject: str
    prose: list[str]
    greeting: str
    signature: str
    channel: str
    lang: str
    greeted: str
    company: str
    role: str
    contact: tuple[str, str, str]
    source: str
    ours: str
    no_calls: bool
    peers: Sequence[str]
    others: Sequence[str]
    thin: bool

    @property
    def body(self) -> str:
        """The whole text."""
        return "\n\n".join(part for part in (self.greeting, *self.prose, self.signature) if part)


def findings(note: Draftish) -> list[Finding]:
    """Every rule that has something to say, gates first."""
    failed = [code for code, rule in RULES.items() if not rule(note)]
    found = [Finding(code=f"gate_{c}", say=say(f"note.gate_{c}"), blocks=True) for c in failed if c in GATES]
    found += [Finding(code=c, say=say(f"note.{c}")) for c in failed if c not in GATES]
    return found


def warned(code: str, text: str = "") -> Finding:
    """The finding of a code, with the place in the text where there is one."""
    del text
    return Finding(code=code, say=say(f"note.{code}"), blocks=code in BLOCKING)


def _r01(note: Draftish) -> bool:
    return note.channel not in {"email", "card", "linkedin", "check_in"} or (
        bool(note.greeted) and note.greeted in note.greeting
    )


def _key(text: str, least: int = 0) -> str:
    words = [
        w
        for w in WORD.findall(text)
        if len(w) > least and w.lower() not in {"the", "inc", "llc", "ltd", "gmbh", "co", "llp", "group"}
    ]
    return words[0].casefold() if words else ""


def _r02(note: Draftish) -> bool:
    if note.channel not in {"email", "card", "check_in", "linkedin", "voicemail"}:
        return True
    text = f"{note.body} {note.subject}".casefold()
    wrong = any(
        other and re.search(rf"(?<!\w){re.escape(other)}(?!\w)", " ".join(note.prose))
        for other in note.others
    )
    return _key(note.company) in text and _key(note.role, 3) in text and not wrong


def _r03(note: Draftish) -> bool:
    if note.channel != "email":
        return True
    line = note.subject
    plain = not re.search(r"[\r\n!]", line) and line.upper() != line
    return 8 <= len(line) <= 78 and plain and not GENERIC.match(line)


def _r07(note: Draftish) -> bool:
    if note.channel != "email" or note.lang != "en":
        return True
    text = " ".join(note.prose)
    first = " ".join(SENTENCE.split(text)[:2])
    return (
        bool(re.search(r"(?i)thank|grateful|appreciate", first))
        and len(re.findall(r"(?i)\bthank", text)) <= 2
    )


def _r08(note: Draftish) -> bool:
    if note.channel not in {"email", "check_in"}:
        return True
    name, mail, phone = note.contact
    digits = re.sub(r"\D", "", phone)
    in_place = (
        name in note.signature and mail in note.signature and digits in re.sub(r"\D", "", note.signature)
    )
    return bool(name and mail) and in_place and note.body.count(mail) == 1


def _r09(note: Draftish) -> bool:
    bounds = FORMS.get(note.channel)
    if bounds is None:
        return True
    words = count("\n".join(note.prose))
    least = bounds.thin if note.thin else bounds.least
    longest = max((count(s) for s in SENTENCE.split("\n".join(note.prose))), default=0)
    return least <= words <= bounds.most and (note.channel not in {"email", "card"} or longest <= 40)


def _r10(note: Draftish) -> bool:
    text = f"{' '.join(note.prose)} {note.subject}".casefold().replace("’", "'")
    return not any(phrase in text for phrase in HARD) and sum(phrase in text for phrase in SOFT) <= 1


def grams(text: str, size: int = 5) -> set[tuple[str, ...]]:
    """The runs of `size` words in `text`."""
    words = [word.casefold() for word in WORD.findall(text)]
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def sentences_of(text: str) -> set[str]:
    """Sentences of four words or more, for comparison."""
    found = (part.strip(' .!?”"’)').casefold() for part in SENTENCE.split(text))
    return {part for part in found if count(part) >= 4}


def _r11(note: Draftish) -> bool:
    mine = "\n".join(note.prose)
    own = grams(mine)
    for peer in note.peers:
        theirs = grams(peer)
        shared = len(own & theirs) / max(1, min(len(own), len(theirs)))
        if sentences_of(mine) & sentences_of(peer) or shared > 0.15:
            return False
    return True


def _r12(note: Draftish) -> bool:
    prose = "\n".join(note.prose)
    rules = GRAMMAR if note.lang == "en" else [GRAMMAR[n] for n in ANY_LANGUAGE]
    if any(rule.search(prose) for rule in rules):
        return False
    if prose.count('"') % 2 or prose.count("(") != prose.count(")") or prose.count("“") != prose.count("”"):
        return False
    starts = (s.lstrip("“(") for s in SENTENCE.split(prose) if s.strip())
    if note.lang == "en" and any(s[:1].isalpha() and s[:1].islower() for s in starts):
        return False
    return all(re.search(r"(?:[.!?:。]['\"”’)]*|https?://\S+)$", p.strip()) for p in note.prose)


def _r13(note: Draftish) -> bool:
    """No number, and no word with a capital inside a sentence, that the input does not have."""
    if note.lang != "en":
        return True
    known = f"{note.source} {note.ours}".casefold()
    numbers = set(re.findall(r"\d+", known))
    for sentence in SENTENCE.split("\n".join(note.prose)):
        for place, word in enumerate(WORD.findall(sentence)):
            plain = re.sub(r"['’]s$", "", word)
            if set(re.findall(r"\d+", plain)) - numbers:
                return False
            named = place and plain[:1].isupper() and plain[1:].islower()
            if named and plain.casefold() not in known:
                return False
    return True


def _r14(note: Draftish) -> bool:
    allowed = f"{note.company} {note.role}".casefold()
    return all(m[0].casefold() in allowed for m in PRESSURE.finditer("\n".join(note.prose)))


def _r15(note: Draftish) -> bool:
    return not RESIDUE.search(note.body + note.subject)


def _r16(note: Draftish) -> bool:
    text = " ".join(note.prose)
    promised = re.search(r"(?i)\bI (?:will|['’]ll|expect to) (?:call|phone|stop by|drop by)", text)
    return not (note.no_calls and promised) and len(re.findall(r"(?i)look(?:ing)? forward", text)) <= 1


RULES = {
    "r01": _r01, "r02": _r02, "r03": _r03, "r08": _r08, "r11": _r11, "r12": _r12, "r13": _r13, "r14": _r14,
    "r15": _r15, "r16": _r16, "thanks": _r07, "length": _r09, "cliche": _r10,
}  # fmt: skip


def same_but_form(one: str, other: str) -> bool:
    """Whether two company names differ only in their legal form."""
    return LEGAL.sub("", one).casefold() == LEGAL.sub("", other).casefold()
