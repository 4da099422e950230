"""From fragments to sentences: each shape has its own frame; what fits none is quoted or listed."""

# ruff: noqa: E501, SIM905 - lists of words and patterns are read as lines

import re

from afterword.note.choice import Chooser
from afterword.note.fragments.fragment import Fragment
from afterword.note.fragments.words import CAPITALS

TALK = re.compile(
    r"^(?:(?:good|great|nice|long|short|quick|fun|interesting|lovely|brief|lively|really good|very good)\s+)?"
    r"(?:chat|talk|conversation|discussion|exchange|back-and-forth|debate|walk|tour|lunch|coffee)\b", re.IGNORECASE,
)  # fmt: skip
PLURAL = re.compile(r"(?:[^s]s|ies|people|children|data)$", re.IGNORECASE)
GERUND_BOTH = re.compile(r"^having (?:both|each) (\w+)", re.IGNORECASE)
STOP = (".", "?", ".”", "?”", ".)", "?)")
SUBJECTS_KEPT = re.compile(r"^(?:I\b|I’|[A-Z]{2,}|“|[^\W\d_]*[A-Z][^\W\d_]*[A-Z])")
LOWERED = frozenset(
    "the a an your our my his her their its this that these those we you they it there how what why when where who which"
    " both neither having being use start in on at for with no yes if one two three as after before".split()
)


def upper(text: str) -> str:
    """With a capital first letter; eBay and iPhone stay."""
    word = re.match(r"[\w’]+", text)
    if word and re.match(r"[a-z]+[A-Z]", word[0]):
        return text
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """For the middle of a sentence: only a word that is surely no name loses its capital."""
    word = re.match(r"[\w’]+", text)
    if not word or SUBJECTS_KEPT.match(text) or word[0] in CAPITALS.values():
        return text
    return text[:1].lower() + text[1:] if word[0].lower() in LOWERED else text


def stopped(text: str) -> str:
    """With a final stop."""
    text = text.rstrip(" ,;:")
    return text if text.endswith(STOP) else f"{text}."


def framed(line: str, text: str) -> str:
    """`text` in the slot of a frame; a quotation or question brings its own stop."""
    sentence = line.replace("{x}", text)
    return re.sub(r"([.?])\.$", r"\1", re.sub(r"([.?]”)\.$", r"\1", sentence))


def determined(text: str) -> str:
    """A noun phrase with its article where it lacks one: "zero-based budget bake-off" is one thing."""
    words = text.split()
    first = words[0].lower()
    if TALK.match(text):
        return f"our {lower(text)}"
    if len(words) == 1:
        return text
    if re.match(
        r"(?:the|an?|your|our|my|his|her|their|its|this|that|these|those|some|all|both|each|every|one|two|three|how|what|\d)",
        first,
    ) and (first in LOWERED or first in {"some", "all", "each", "every", "his", "her"} or first.isdigit()):
        return text
    if words[0][:1].isupper() or "’s" in words[0]:
        return text
    head = re.split(
        r"\s(?:of|for|in|on|at|with|from|about|to|and|or|between|during|that|where|when|who|how)\s|,", text
    )[0]
    return text if PLURAL.search(head) else f"the {text}"


def moment(fragment: Fragment, choose: Chooser) -> list[str]:
    """The sentences about what the candidate remembers."""
    said = _moment(fragment, choose)
    rest = [stopped(upper(piece)) for piece in fragment.pieces[1:]]
    return said + rest + ([fragment.after] if fragment.after else [])


def _moment(fragment: Fragment, choose: Chooser) -> list[str]:
    text, shape = fragment.text, fragment.shape
    if shape == "quote":
        part = "moment.quote" if fragment.yours else "moment.line"
        return [framed(choose.line(part), _quoted(text))]
    if shape == "past":
        text, shape = f"You {lower(text)}", "clause"
    if shape in {"clause", "both"}:
        return [choose.line("moment.lead"), stopped(upper(text))]
    if shape in {"gerund", "wh"}:
        return [framed(choose.line("moment.np"), lower(text))]
    if shape == "np":
        return [framed(choose.line("moment.np"), determined(lower(text)))]
    return [framed(choose.line("moment.colon"), lower(text))]


def connection(fragment: Fragment, choose: Chooser) -> list[str]:
    """The sentences about what the two have in common."""
    text, shape = fragment.text, fragment.shape
    rest = [stopped(upper(piece)) for piece in fragment.pieces[1:]]
    if found := GERUND_BOTH.match(text):
        text, shape = f"we both {text[found.start(1) :]}", "both"
    if shape == "both" and not text.lower().startswith(("i ", "we talked")):
        return [framed(choose.line("connection.that"), _both(text)), *rest]
    if shape in {"clause", "past"}:
        return [choose.line("connection.lead"), stopped(upper(text)), *rest]
    if shape == "quote":
        return [framed(choose.line("connection.np"), _quoted(text)), *rest]
    return [framed(choose.line("connection.np"), lower(text)), *rest]


STATE = frozenset(
    "love like own have know ride live grew went did started studied worked played use used drive drove run ran coach teach"
    " taught came come speak spoke volunteer moved married raised trained served play cook bake fish hike ski surf sail"
    " climb hate prefer believe think read write collect left took began learned learnt lived met hold keep make made"
    " follow support root cheer commute garden rowed swam swim sing sang want need wear wore lost found built build".split()
)


def _both(text: str) -> str:
    """Say "both ex-Kroger" as "we are both ex-Kroger", "both started out" as "we both started out"."""
    if found := re.match(r"both (?!of\b)(\S+)", text, re.IGNORECASE):
        rest = text[found.start(1) :]
        word = found[1].lower().strip(",.")
        verb = word in STATE or (word.endswith("ed") and len(word) > 4) or word in {"did", "went"}
        return f"we both {rest}" if verb else f"we are both {rest}"
    return lower(text)


def open_question(question: Fragment, answer: Fragment, choose: Chooser) -> list[str]:
    """The sentences about the question left open and its answer."""
    if answer.empty:
        return []
    return [*_topic(question, choose), *_answer(answer, choose, alone=question.empty)]


def _topic(question: Fragment, choose: Chooser) -> list[str]:
    text, shape = question.text, question.shape
    if question.empty:
        return []
    if shape == "question" or text.endswith("?"):
        return [
            framed(choose.line("topic.q"), f"“{upper(text.strip('“”'))}{'' if text.endswith('?') else '?'}”")
        ]
    if shape in {"clause", "past", "both"}:
        return [stopped(upper(f"you {lower(text)}" if shape == "past" else text))]
    if not text.isascii() and not re.search(r"[A-Za-z]{3}", text):
        return [framed(choose.line("topic.q"), f"“{text.rstrip('?')}?”")]
    if shape == "quote":
        return [framed(choose.line("topic.x"), _quoted(text).rstrip("."))]
    return [framed(choose.line("topic.x"), lower(text))]


def _answer(answer: Fragment, choose: Chooser, *, alone: bool) -> list[str]:
    text, shape = answer.text, answer.shape
    lead = [choose.line("answer.alone")] if alone else []
    rest = [stopped(upper(piece)) for piece in answer.pieces[1:]]
    if shape in {"clause", "both"}:
        return [*lead, stopped(upper(text)), *rest]
    if shape == "base":
        bare = text[3:] if text.lower().startswith("to ") else text
        return [
            *lead,
            framed(choose.line("answer.base"), bare[:1].lower() + bare[1:].replace("; ", ", ")),
            *rest,
        ]
    if shape == "past":
        return [*lead, stopped(f"I {lower(text)}"), *rest]
    return [framed(choose.line("answer.added" if alone else "answer.colon"), lower(text)), *rest]


def _quoted(text: str) -> str:
    """A quotation with its stop inside, as the sentence ends with it."""
    inner = text.strip("“”.,")
    return f"“{inner}{'' if inner.endswith('?') else '.'}”"
