"""Several lines, bulleted or not, as one."""

import re

BULLET = re.compile(r"^\s*(?:[-*•‣▪–—]|\d{1,2}[.)])\s+")


def joined(text: str) -> str:
    """Lines as one: sentences follow each other, items become a list with "and"."""
    lines = [BULLET.sub("", line).strip(" ;,") for line in text.split("\n")]
    lines = [line for line in lines if line]
    if len(lines) < 2:
        return lines[0] if lines else ""
    if any(line.endswith((".", "!", "?")) for line in lines) or any(len(line.split()) > 14 for line in lines):
        return " ".join(line if line.endswith((".", "!", "?", ":")) else f"{line}." for line in lines)
    return f"{', '.join(lines[:-1])}{',' if len(lines) > 2 else ''} and {lines[-1]}"
