"""Markup, template marks, control and direction characters, emoji: out of the text, and said so."""

import html
import re
import unicodedata

MAX_FRAGMENT = 4_000
FORMATTING = (
    "a|abbr|article|aside|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|footer|h[1-6]|head|header|hr"
    "|html|i|img|iframe|input|kbd|label|li|link|main|mark|meta|nav|object|ol|p|pre|q|s|section|small|span|strike"
    "|strong|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul|var|video"
)
HIDDEN = re.compile(
    r"<(script|style|template|iframe)\b[^>]{0,2000}>.{0,4000}?</\1\s*>|<!--.{0,4000}?-->",
    re.IGNORECASE | re.DOTALL,
)
TAG = re.compile(rf"</?(?:{FORMATTING})(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE)
CLOSING = re.compile(r"</[a-zA-Z][\w-]{0,30}\s*>")
NAMED_TAG = re.compile(r"<([a-zA-Z][\w-]{0,30})(?:\s[^<>]{0,500})?/?>")
TEMPLATE = re.compile(
    r"\{\{.{0,2000}?\}\}|\{%.{0,2000}?%\}|\{#.{0,2000}?#\}|<%.{0,2000}?%>|[$#]\{.{0,2000}?\}", re.DOTALL
)
LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|<%|%>|\$\{|#\{")
CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066\u2067\u206a-\u206f\ufeff\ufff9-\ufffb]"
)
EMOJI = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\u2190-\u21FF\uFE0E\uFE0F\u20E3\u200D]+")
SPACE = re.compile(r"[^\S\n]+")


def clean(text: str | None) -> tuple[str, set[str]]:
    """`text` without anything that is not text, and the codes of what was taken out.

    Lines stay lines; quotes and dashes stay as typed. Work is bounded.
    """
    raw = (
        (text or "").replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    )
    codes: set[str] = set()
    if len(raw) > MAX_FRAGMENT:
        raw = raw[:MAX_FRAGMENT].rsplit(" ", 1)[0]
        codes.add("trimmed")
    plain = CONTROL.sub("", raw)
    if plain != raw:
        codes.add("control_chars")
    without = LEFT_OVER.sub(" ", TEMPLATE.sub(" ", plain))
    if without != plain:
        codes.add("markup_removed")
    stripped = TAG.sub(" ", HIDDEN.sub(" ", without))
    stripped = NAMED_TAG.sub(r"\1", CLOSING.sub(" ", html.unescape(stripped)))
    stripped = stripped.replace("\xa0", " ")
    if "<" in without and stripped != without:
        codes.add("markup_removed")
    stripped = unicodedata.normalize("NFC", EMOJI.sub(" ", stripped))
    lines = [SPACE.sub(" ", line).strip() for line in stripped.split("\n")]
    return "\n".join(line for line in lines if line), codes


def one_line(text: str | None, most: int = 300) -> str:
    """A name, role or company: one clean line."""
    return " ".join(clean((text or "")[: most * 4])[0].split())[:most]
