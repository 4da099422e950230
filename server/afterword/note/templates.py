"""The person's own templates: fields and a few filters of Jinja2, and nothing else of it."""

# ruff: noqa: E501, SIM905 - lists of words and patterns are read as lines

from functools import cache
from typing import Any

from afterword.note import names
from afterword.note.compose import Facts, short_company, short_role
from afterword.note.errors import TemplateRefused, TemplateTooLong
from afterword.note.fragments.clean import clean, one_line
from afterword.profile import Profile
from afterword.record.model import Interview, Person, Record

MAX_SOURCE, MAX_TEXT, MAX_NODES = 10_000, 20_000, 400
FIELDS = frozenset(
    "name first_name company role day kind memorable connection question answer my_name my_email my_phone promise title".split()
)
FILTERS = frozenset("upper lower title capitalize trim default".split())
ALLOWED = (
    "Template",
    "Output",
    "TemplateData",
    "Name",
    "Filter",
    "Const",
    "If",
    "Not",
    "And",
    "Or",
    "Compare",
    "Operand",
)
SAMPLE = {field: f"[{field}]" for field in FIELDS}


@cache
def _environment() -> Any:
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415 - only who has templates pays for it

    environment = ImmutableSandboxedEnvironment(autoescape=False)
    environment.globals.clear()
    return environment


def check(source: str) -> None:
    """Refuse whatever is not a field, a filter of ours, or "if field".

    Raises:
        TemplateTooLong, TemplateRefused: `what` names the first thing that is not allowed, `line` its line.
    """
    from jinja2 import TemplateSyntaxError, nodes  # noqa: PLC0415

    if len(source) > MAX_SOURCE:
        raise TemplateTooLong(most=MAX_SOURCE)
    try:
        tree = _environment().parse(source)
    except TemplateSyntaxError as error:
        raise TemplateRefused(what=(error.message or "syntax")[:120], line=error.lineno) from None
    except (RecursionError, MemoryError, ValueError, OverflowError):
        raise TemplateRefused(what="nesting", line=1) from None
    todo: list[Any] = [tree]
    seen = 0
    while todo:
        node = todo.pop()
        seen += 1
        kind = type(node).__name__
        wrong = kind not in ALLOWED or seen > MAX_NODES
        if isinstance(node, nodes.Name):
            wrong = wrong or node.name not in FIELDS
            kind = node.name
        if isinstance(node, nodes.Filter):
            wrong = wrong or node.name not in FILTERS or bool(node.kwargs)
            kind = node.name
        if wrong:
            raise TemplateRefused(what=str(kind)[:60], line=getattr(node, "lineno", 1))
        todo.extend(node.iter_child_nodes())


def render(source: str, fields: dict[str, str]) -> str:
    """The text of a template that `check` allows; fields are text, whatever they hold.

    Raises:
        TemplateRefused, TemplateTooLong: as `check`; or the text gets too long.
    """
    check(source)
    text: str = _environment().from_string(source).render(**fields)
    if len(text) > MAX_TEXT:
        raise TemplateTooLong(most=MAX_TEXT)
    return text


def fields_of(
    record: Record, interview: Interview, person: Person | None, profile: Profile
) -> dict[str, str]:
    """What the fields stand for in that interview."""
    who = person or Person(id="")
    name = names.read(who.name)
    facts = Facts(short_role(one_line(record.role)), short_company(one_line(record.company)), interview.at,
                  interview.kind or "", profile.name, profile.email, profile.phone, "en", "warm")  # fmt: skip
    return {
        "name": name.full,
        "first_name": name.first or name.full,
        "company": facts.company,
        "role": facts.role,
        "day": facts.day(),
        "kind": interview.kind or "",
        "title": one_line(who.title),
        **{slot: clean(getattr(who, slot))[0] for slot in ("memorable", "connection", "question", "answer")},
        "my_name": profile.name,
        "my_email": profile.email,
        "my_phone": profile.phone,
        "promise": interview.promise.phrase,
    }
