"""Every sentence a person sees from the companion, by key.

Sentences live in `<lang>/<topic>.json` beside this module; a key is `topic.name`. Values
are put in as plain text where the sentence says `{field}`: the text of a page or a person
is always a value, never a sentence, so braces in it mean nothing.
"""

import json
import re
from functools import cache
from importlib import resources

DEFAULT_LANGUAGE = "en"
_FIELD = re.compile(r"\{(\w+)\}")


@cache
def _topic(lang: str, topic: str) -> dict[str, str]:
    file = resources.files(__name__) / lang / f"{topic}.json"
    try:
        sentences: dict[str, str] = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    return sentences


def say(key: str, /, lang: str = DEFAULT_LANGUAGE, **values: object) -> str:
    """The sentence for `key` ("topic.name") in `lang`, English where it is not translated.

    Raises:
        KeyError: the key is in no catalogue, or the sentence needs a value that was not given.
    """
    topic, _, name = key.partition(".")
    sentence = _topic(lang, topic).get(name) or _topic(DEFAULT_LANGUAGE, topic)[name]
    return _FIELD.sub(lambda field: str(values[field[1]]), sentence)


def knows(key: str) -> bool:
    """Whether the default language has a sentence for `key`."""
    topic, _, name = key.partition(".")
    return name in _topic(DEFAULT_LANGUAGE, topic)
