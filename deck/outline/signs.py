"""Signs that no slide can show, or that nobody sees: told by their names."""

import re
import unicodedata

# Controls, the halves of pairs, and what is no character (Unicode 16, 2.4 and 23.7).
CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef]"
    rf"|[{''.join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))}]"
)
# Zero-width signs and marks of direction; the joiner inside a picture of letters is none.
_UNSEEN = re.compile(
    r"[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
    r"|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d|\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"
)
NO_BREAK = "\u00a0\u2007\u202f\u2009\u3000"  # spaces to a reader, and none to YAML
# A sign that lists start with elsewhere: bullets, a dash.
BULLET = re.compile(r"[\u2022\u00b7\u25aa\u2023\u25e6\u25cf\u25cb\u25a0\u2013\u2014](?=\s)")
GLUED = re.compile(r"[A-Za-z][A-Za-z_]*:(?=[^\s/:\d])")  # a key, and its value without a space
SPACED = re.compile(rf"[A-Za-z][A-Za-z_ ]*:[{NO_BREAK}]")  # a key, and a space that is none
# The byte of each sign of Windows-1252; those that it leaves out are read as controls.
_BYTE_OF = {
    bytes([byte]).decode("cp1252"): byte
    for byte in range(0x80, 0x100)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
_FIRST_LEAD = 0xC0  # the bytes below it go on with a sign (RFC 3629, 3)
_AFTER = "".join(sign for sign, byte in _BYTE_OF.items() if byte < _FIRST_LEAD)
_AFTER += "\x81\x8d\x8f\x90\x9d"
_BYTES = re.compile(f"[\u00c2-\u00f4][{re.escape(_AFTER)}]{{1,3}}")
_MORE_NAMES = {"\ufeff": "zero-width no-break space"}


def control_in(text: str) -> str:
    """Return the first sign of a text that no slide can hold, or nothing."""
    found = CONTROL.search(text)
    return found.group() if found else ""


def unseen_in(text: str) -> str:
    """Return the first sign of a text that nobody sees, or nothing."""
    found = _UNSEEN.search(text)
    return found.group() if found else ""


def decoded_once(text: str) -> str:
    """Return a text as it was before its bytes were read as Windows-1252 in place of UTF-8.

    What is no such text stays as it is: its signs are no bytes of UTF-8.
    """
    return _BYTES.sub(_decoded, text)


def _decoded(found: re.Match[str]) -> str:
    """Return the signs that the bytes of some others are in UTF-8, or the same ones."""
    data = bytes(_BYTE_OF.get(sign, ord(sign)) for sign in found.group())
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return found.group()


def name_of(sign: str) -> str:
    """Return what a sign is called, with its number: 'zero width space (U+200B)'."""
    name = _MORE_NAMES.get(sign) or unicodedata.name(sign, "sign without a name").lower()
    return f"{name} (U+{ord(sign):04X})"
