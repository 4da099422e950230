"""A note of each form, from parts; how long it gets is watched while it is put together."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from afterword.note import weave
from afterword.note.choice import Chooser
from afterword.note.forms import FORMS
from afterword.note.fragments.fragment import Fragment
from afterword.note.stock import stock

WORDS = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
SUBJECT_MOST = 78
ROLE_TAIL = re.compile(
    r"\s*(?:\((?:[mfwdx]\s?/\s?)+[mfwdx*]\)|\((?:remote|hybrid|on-?site|m|f|w|d)\b[^)]*\))\s*", re.IGNORECASE
)
LEGAL = re.compile(
    r",?\s+(?:Inc|LLC|L\.L\.C|Ltd|Limited|GmbH|PLC|Corp|Corporation|S\.?A|AG|KG|SE|B\.?V|Pty|Co)\.?$",
    re.IGNORECASE,
)


def count(text: str) -> int:
    """Words."""
    return len(WORDS.findall(text))


@dataclass
class Facts:
    """What the stock sentences may name."""

    role: str
    company: str
    at: str | None
    kind: str
    me: str
    email: str
    phone: str
    lang: str
    tone: str

    def fill(self, line: str, **more: str) -> str:
        """A stock sentence with its slots filled; values are text and never filled again."""
        meetings = stock(self.lang)["meeting"]
        values: dict[str, Any] = {
            "role": self.role,
            "company": self.company,
            "day": self.day(),
            "meeting": meetings.get(self.kind, meetings[""]),
            "a_role": f"{'an' if self.role[:1].lower() in 'aeio' else 'a'} {self.role}",
            "me": self.me,
            "phone_said": self.phone,
            **more,
        }
        filled = re.sub(r"\{(\w+)\}", lambda m: str(values.get(m[1], m[0])), line)
        return re.sub(r" +([.,;:?])", r"\1", re.sub(r" {2,}", " ", filled))

    def day(self) -> str:
        """The day of the interview, as it is said; nothing where it is not known."""
        try:
            weekday = datetime.fromisoformat(self.at or "").weekday()
        except ValueError:
            return ""
        days: list[str] = stock(self.lang)["days"]
        return days[weekday]


def short_role(role: str) -> str:
    """The role without contract form and gender marks."""
    core = ROLE_TAIL.sub(" ", role).split(" / ")[0].split(" | ")[0].strip(" -–—,")
    return " ".join(core.split()) or role


def short_company(company: str) -> str:
    """The company without its legal form, as people say it."""
    said = LEGAL.sub("", company).strip(" ,")
    return said or company


def subject(facts: Facts, choose: Chooser) -> str:
    """The subject: role and company, within the bounds."""
    lines = stock(facts.lang)["subject"]
    start = choose.of([str(n) for n in range(len(lines))], "subject")
    ordered = lines[int(start) :] + lines[: int(start)]
    tried = [" ".join(facts.fill(line).replace(" :", ":").split()) for line in ordered]
    fits = [s for s in tried if 8 <= len(s) <= SUBJECT_MOST]
    if fits:
        return fits[0]
    return min(tried, key=len)[:SUBJECT_MOST].rsplit(" ", 1)[0]


def email(facts: Facts, parts: dict[str, Fragment], choose: Chooser) -> list[str]:
    """The paragraphs of the e-mail."""
    thanks = [facts.fill(choose.line("thanks"))]
    moment = weave.moment(parts["memorable"], choose) if not parts["memorable"].empty else []
    common = weave.connection(parts["connection"], choose) if not parts["connection"].empty else []
    answer = weave.open_question(parts["question"], parts["answer"], choose)
    closing = [facts.fill(choose.line("next"))]
    paragraphs = _arranged(thanks, moment, common, answer, closing, choose)
    target = FORMS["email"].thin + 4 if parts["memorable"].empty else FORMS["email"].least + 4
    extra = 0
    if facts.tone != "brief" or _length(paragraphs) < target:
        paragraphs[-1].insert(0, facts.fill(choose.line("interest")))
    while _length(paragraphs) < target and extra < 4:
        paragraphs[-1].insert(1, facts.fill(choose.line("more", skip=extra)))
        extra += 1
    return [" ".join(paragraph) for paragraph in paragraphs if paragraph]


def _length(paragraphs: list[list[str]]) -> int:
    return sum(count(sentence) for paragraph in paragraphs for sentence in paragraph)


def _arranged(  # noqa: PLR0917 - one value per part of a note
    thanks: list[str],
    moment: list[str],
    common: list[str],
    answer: list[str],
    closing: list[str],
    choose: Chooser,
) -> list[list[str]]:
    """At most four paragraphs; which parts stand together differs from note to note."""
    plan = choose.of(["together", "apart", "common-last", "answer-first"], "plan")
    if plan == "apart" and moment:
        found = [thanks, [*moment, *common], answer, closing]
    elif plan == "common-last" and answer:
        found = [[*thanks, *moment], answer, [*common, *closing]]
    elif plan == "answer-first" and answer:
        found = [thanks, answer, [*moment, *common], closing]
    else:
        found = [[*thanks, *moment], common, answer, closing]
    return [paragraph for paragraph in found if paragraph]


def card(facts: Facts, parts: dict[str, Fragment], choose: Chooser) -> list[str]:
    """The handwritten card: thanks, the moment where it is short enough, a wish."""
    said = [facts.fill(choose.line("card.thanks"))]
    end = facts.fill(choose.line("card.end"))
    memorable = parts["memorable"]
    if not memorable.empty and memorable.shape in {"np", "gerund", "wh", "telegram"}:
        plain = memorable.shape != "telegram"
        text = weave.lower(memorable.text)
        text = weave.determined(text) if memorable.shape == "np" else text
        sentence = weave.framed(choose.line("card.moment" if plain else "card.colon"), text)
        if count(f"{said[0]} {sentence} {end}") <= FORMS["card"].most:
            said.append(sentence)
    said.append(end)
    if count(" ".join(said)) < FORMS["card"].least:
        said.append(facts.fill(choose.line("card.end", skip=1)))
    return [" ".join(said)]


def plain_form(part: str, facts: Facts, choose: Chooser, **more: str) -> list[str]:
    """A form that is one stock text."""
    return [facts.fill(choose.line(part), **more)]


def call(facts: Facts, choose: Chooser) -> list[str]:
    """The call: opening, the one question, the way out."""
    return [facts.fill(choose.line(part)) for part in ("call.open", "call.ask", "call.out")]
