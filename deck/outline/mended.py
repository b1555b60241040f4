"""Lines of an outline as they should be, for messages to show."""

import re


def line_at(text: str, index: int) -> tuple[int, str]:
    """Return where the line starts that a character stands in, and the line."""
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    return start, text[start : end if end >= 0 else None]


def quoted(line: str, start: int, inside: str = "") -> str:
    """Return a line whose text from ``start`` on stands in quotes; another text if one is given."""
    text = inside or line[start:].strip()
    gap = " " if line[:start].endswith(":") else ""
    if '"' in text or "\\" in text:
        single = text.replace("'", "''")
        return f"{line[:start]}{gap}'{single}'".strip()
    return f'{line[:start]}{gap}"{text}"'.strip()


def spaced(line: str) -> str:
    """Return a line with a plain space after the colon of its key."""
    return re.sub(r"^([^:]*):\s*", r"\1: ", line.strip())


def with_dash(line: str, start: int) -> str:
    """Return a line with YAML's own sign of a list in the place of the one at ``start``."""
    dash = "" if "-" in line[:start] else "- "
    return f"{line[:start]}{dash}{line[start + 1 :].strip()}".strip()


def value_start(line: str) -> int:
    """Return where the text of a line starts: behind its dashes, and behind its key."""
    found = re.match(r"\s*(?:- +)*(?:[A-Za-z_][A-Za-z0-9_ -]*:\s+)?", line)
    return found.end() if found else 0
