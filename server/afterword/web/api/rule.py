"""Rules taught by pointing: where a field stands on the pages of a site."""

import msgspec

from afterword.errors import BadInput
from afterword.record.errors import RecordGone
from afterword.web.routes import Answer, Call, Route

MAX_RULES, MAX_LINE = 500, 500
FIELDS = {"title", "company", "location", "company_address", "date_posted", "contact_name", "interviewer"}


class Rule(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """On `host`, `field` stands under `label` or at `path`; `example` is what was pointed at."""

    host: str
    field: str
    label: str = ""
    path: str = ""
    example: str = ""
    id: str = ""


class Rules(msgspec.Struct, kw_only=True):
    """All rules."""

    rules: list[Rule]


def rules(call: Call) -> Answer:
    """The rules as kept."""
    return Answer(Rules(rules=_kept(call)))


def teach(call: Call) -> Answer:
    """Keep a rule; one for the same site and field takes the place of the old one."""
    rule = _checked(call.body)
    rule.id = call.desk.new_id()
    others = [known for known in _kept(call) if (known.host, known.field) != (rule.host, rule.field)]
    if len(others) >= MAX_RULES:
        raise BadInput(what="there are too many rules; forget some first")
    _keep(call, [*others, rule])
    return Answer(rule, 201)


def change(call: Call) -> Answer:
    """Change a rule."""
    rule = _checked(call.body)
    rule.id = call.path["rule"]
    kept = _kept(call)
    if all(known.id != rule.id for known in kept):
        raise RecordGone
    _keep(call, [rule if known.id == rule.id else known for known in kept])
    return Answer(rule)


def forget(call: Call) -> Answer:
    """Forget a rule."""
    kept = _kept(call)
    left = [known for known in kept if known.id != call.path["rule"]]
    if len(left) == len(kept):
        raise RecordGone
    _keep(call, left)
    return Answer(status=204)


def _kept(call: Call) -> list[Rule]:
    return msgspec.convert(call.desk.store.settings().rules, list[Rule])


def _keep(call: Call, rules: list[Rule]) -> None:
    settings = call.desk.store.settings()
    settings.rules = msgspec.to_builtins(rules)
    call.desk.store.save_settings(settings)


def _checked(rule: Rule) -> Rule:
    if rule.field not in FIELDS:
        raise BadInput(what=f"the field is one of {', '.join(sorted(FIELDS))}")
    if not rule.host or not (rule.label or rule.path):
        raise BadInput(what="a rule needs a site, and a label or a place")
    if any(len(str(getattr(rule, name))) > MAX_LINE for name in Rule.__struct_fields__):
        raise BadInput(what="the rule is too long")
    return rule


ROUTES = [
    Route("GET", "/api/rules", "list_rules", rules, gives=Rules),
    Route("POST", "/api/rules", "teach_rule", teach, takes=Rule, gives=Rule, statuses=(201, 422)),
    Route(
        "PUT", "/api/rules/{rule}", "change_rule", change, takes=Rule, gives=Rule, statuses=(200, 404, 422)
    ),
    Route("DELETE", "/api/rules/{rule}", "forget_rule", forget, statuses=(204, 404)),
]
