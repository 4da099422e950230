"""The person's own templates: restricted, tried on a record, checked by the same rules."""

import msgspec

from afterword.errors import BadInput
from afterword.note import NoteText, from_record, templates
from afterword.web.api.note import _earlier, _who
from afterword.web.routes import Answer, Call, Route

MAX_TEMPLATES, MAX_NAME = 50, 80


class Template(msgspec.Struct, kw_only=True):
    """A template under its name."""

    name: str
    source: str


class Templates(msgspec.Struct, kw_only=True):
    """All of them, and the fields that may stand in one."""

    templates: list[Template]
    fields: list[str]
    filters: list[str]


class Tried(msgspec.Struct, kw_only=True):
    """A template on a record; without one it is only checked."""

    source: str
    name: str = ""
    record: str | None = None
    interview: str | None = None
    person: str | None = None


class Text(msgspec.Struct, kw_only=True):
    """What came of it."""

    text: str
    note: NoteText | None = None


def all_templates(call: Call) -> Answer:
    """The templates as kept."""
    kept = call.desk.store.settings().templates
    found = [Template(name=name, source=source) for name, source in kept.items()]
    return Answer(
        Templates(templates=found, fields=sorted(templates.FIELDS), filters=sorted(templates.FILTERS))
    )


def save(call: Call) -> Answer:
    """Keep a template, where it is allowed; an empty source removes it."""
    asked: Template = call.body
    name = " ".join(asked.name.split())
    settings = call.desk.store.settings()
    if not 0 < len(name) <= MAX_NAME or (
        name not in settings.templates and len(settings.templates) >= MAX_TEMPLATES
    ):
        raise BadInput(what="a template needs a name of at most 80 letters, and there can be 50")
    if asked.source.strip():
        templates.check(asked.source)
        settings.templates[name] = asked.source
    else:
        settings.templates.pop(name, None)
    call.desk.store.save_settings(settings)
    return Answer(Template(name=name, source=asked.source))


def preview(call: Call) -> Answer:
    """The text of a template, on a record where one is named."""
    asked: Tried = call.body
    templates.check(asked.source)
    if asked.record is None or asked.interview is None:
        return Answer(Text(text=templates.render(asked.source, templates.SAMPLE)))
    record = call.desk.store.record(asked.record)
    interview, person = _who(record, asked.interview, asked.person)
    profile = call.desk.store.profile()
    text = templates.render(asked.source, templates.fields_of(record, interview, person, profile))
    note = from_record.checked(
        None, "", text, record, interview, person, profile, earlier=_earlier(call, record)
    )
    return Answer(Text(text=text, note=note))


ROUTES = [
    Route("GET", "/api/templates", "list_templates", all_templates, gives=Templates),
    Route(
        "POST", "/api/templates", "save_template", save, takes=Template, gives=Template, statuses=(200, 422)
    ),
    Route(
        "POST",
        "/api/templates/preview",
        "preview_template",
        preview,
        takes=Tried,
        gives=Text,
        statuses=(200, 404, 422),
    ),
]
