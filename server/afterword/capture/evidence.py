"""What the camera brings: bounded evidence of one page, or files a person gave."""

import msgspec

MAX_HTML = 256 * 1024
MAX_DEPTH = 200
MAX_JSONLD = 256 * 1024
MAX_META = 100
MAX_META_VALUE = 2_000
MAX_SELECTION = 20_000
MAX_ICS = 5
MAX_ICS_TEXT = 512 * 1024
MAX_FILE = 10 * 1024 * 1024
HIDDEN = "data-afterword-hidden"
"""The attribute by which the camera marks an element a person cannot see."""


class Page(msgspec.Struct, kw_only=True):
    """Where the evidence was taken: address, title, and `lang` of the document."""

    url: str = ""
    title: str = ""
    lang: str = ""


class File(msgspec.Struct, kw_only=True):
    """A file the person dropped or chose: its name, and its bytes (base64 in JSON)."""

    name: str
    data: bytes


class Evidence(msgspec.Struct, kw_only=True):
    """One click's worth of evidence, within the bounds above.

    `jsonld` and `ics` hold texts as found; `meta` maps name or property to content; `html` is
    the pruned document of `scope` (selection, dialog, main, body); `truncated` says that the
    camera had to cut.
    """

    page: Page = msgspec.field(default_factory=Page)
    selection: str = ""
    jsonld: list[str] = []
    meta: dict[str, str] = {}
    scope: str = "body"
    html: str = ""
    ics: list[str] = []
    files: list[File] = []
    truncated: bool = False
