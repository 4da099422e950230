"""How to greet somebody: the name as given, tidied, with no title that was not given."""

# ruff: noqa: E501, SIM905 - lists of words and patterns are read as lines

import re
import unicodedata
from dataclasses import dataclass

from afterword.note.fragments.clean import one_line

HONORIFIC = re.compile(
    r"^(Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Miss|Sir|Dame|Rev|Hon|Judge|Capt|Col|Herr|Frau|M|Mme|Mlle|Sr|Sra|Dra|Ing)(\.?)\s+",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"[,\s]+(?:Ph\.?\s?D\.?|M\.?D\.?|MBA|CFA|CPA|PMP|P\.?E\.?|Esq\.?|R\.?N\.?|SHRM-(?:S?CP)|PHR|SPHR|MSc|BSc|M\.?A\.?|B\.?A\.?"
    r"|J\.?D\.?|LL\.?M\.?|FRCS|OBE|MBE|CBE|Jr\.?|Sr\.?|I{2,3}|IV)(?=[,\s]|$)", re.IGNORECASE,
)  # fmt: skip
ASIDE = re.compile(r"\s*[(\[{<][^)\]}>]*[)\]}>]?\s*")
PRONOUNS = re.compile(r"\b(?:she|he|they)/(?:her|him|them)(?:/\w+)?\b", re.IGNORECASE)
NO_PERSON = re.compile(
    r"\b(?:hiring|recruit(?:ing|ment|er)s?|talent|human resources|hr|team|panel|committee|manager|department|careers?|jobs|office|reception|board"
    r"|unknown|interviewer|someone|somebody|staff|admin|support|info|no.?reply|personal(?:abteilung)?|bewerbung)\b", re.IGNORECASE,
)  # fmt: skip
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
LAST_FIRST = re.compile(r"^([^,]{2,40}),\s*([^,]{1,40})$")
PARTICLES = frozenset(
    "de da del della di dos du la le van von der den zu zur ten ter bin ibn al el y".split()
)


@dataclass(frozen=True)
class Name:
    """`full` as it is written on an envelope, `first` and `last` where they can be told, `title` as given."""

    full: str = ""
    first: str = ""
    last: str = ""
    title: str = ""
    known: bool = True

    def parts(self) -> list[str]:
        """The ways this person may be named in running text."""
        return [part for part in (self.full, self.first) if part]


def read(given: str | None) -> Name:
    """The name of a person; `known` is false where it names nobody."""
    text = PRONOUNS.sub(" ", one_line(given, 120))
    text = ASIDE.sub(" ", text).strip(" ,;.-–—|/")
    if "@" in text or not any(unicodedata.category(sign).startswith("L") for sign in text):
        return Name(known=False)
    title = ""
    while found := HONORIFIC.match(text):
        title = title or f"{found[1][:1].upper()}{found[1][1:]}{found[2]}"
        text = text[found.end() :].strip()
    while (shorter := AFTER.sub("", text)) != text:
        text = shorter
    text = text.strip(" ,")
    if swapped := LAST_FIRST.match(text):
        text = f"{swapped[2]} {swapped[1]}"
    if not text:
        return Name(known=False)
    if CJK.search(text) or not LATIN.search(text):
        return Name(full=text, title=title)
    words = text.split()
    if NO_PERSON.search(text) and (
        len(words) > 2
        or all(NO_PERSON.search(w) for w in words)
        or words[-1].lower() in {"team", "panel", "manager"}
    ):
        return Name(full=text, known=False)
    words = [_cased(word, number) for number, word in enumerate(words)]
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    last = " ".join(words[start:]) if len(words) > 1 else ""
    return Name(full=" ".join(words), first=words[0], last=last, title=title)


def _cased(word: str, number: int) -> str:
    """SMITH and smith as Smith; McKay, van and O’Neal as they are."""
    plain = word.replace("’", "").replace("'", "").replace("-", "").replace(".", "")
    if number and word.lower() in PARTICLES:
        return word
    if len(plain) > 2 and (plain.isupper() or plain.islower()):
        return re.sub(r"[^\W\d_]+", lambda m: m[0][:1].upper() + m[0][1:].lower(), word)
    return word[:1].upper() + word[1:] if word.islower() else word


def greeted(name: Name, tone: str, lang: str) -> str:
    """What stands after "Dear": a given title with the family name, else the first name, in a
    formal note the whole one.
    """
    if not name.known:
        return ""
    if not name.first:
        return (
            f"{name.full}様" if _japanese(name.full) and not name.full.endswith(("様", "さん")) else name.full
        )
    if name.title and name.last:
        return f"{name.title} {name.last}"
    if name.title:
        return f"{name.title} {name.full}"
    formal = tone == "formal" or lang in {"de", "fr", "es"}
    return name.full if formal else name.first


def _japanese(text: str) -> bool:
    return bool(re.search(r"[\u3040-\u30ff]", text)) or bool(
        re.fullmatch(r"[\u3400-\u9fff]{1,3}[ \u3000][\u3400-\u9fff]{1,3}", text)
    )
