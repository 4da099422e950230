"""The follow-up rules: data with sources, and the types that read it.

`rules.json` holds every rule once; its `sets` are the numbers the stations use, by path.
`locales.json` holds what is customary in a country, `sources.json` who says so.
"""

from functools import cache
from importlib import resources
from typing import Any

import msgspec

from afterword.policy.model import Locale, Policy, Rule

__all__ = ["Locale", "Policy", "load"]


def _data(name: str, kind: Any) -> Any:
    text = (resources.files(__name__) / name).read_bytes()
    return msgspec.json.decode(text, type=kind)


@cache
def load() -> Policy:
    """The policy that ships with the product.

    Raises:
        msgspec.ValidationError: a number that a station needs is set by no rule, or by a wrong type.
    """
    rules: list[Rule] = _data("rules.json", list[Rule])
    sections: dict[str, dict[str, Any]] = {}
    for rule in rules:
        for path, value in rule.sets.items():
            section, _, field = path.partition(".")
            sections.setdefault(section, {})[field] = value
    return msgspec.convert(
        sections
        | {
            "locales": _data("locales.json", dict[str, Any]),
            "sources": _data("sources.json", dict[str, Any]),
            "rules": {rule.id: msgspec.to_builtins(rule) for rule in rules},
        },
        Policy,
    )
