"""What a picture looks like from afar: the same however a program has packed its pixels anew."""

from io import BytesIO

from deck.pictures import MOST_PIXELS

_GRID = 8  # squares across and down, each with its mean grey
_GREYS = 16
_TOLERANCE = (
    16  # greys that all squares together may differ by: an eighth of a grey each is packing
)
_CLEAR = {"L", "LA", "RGB", "RGBA"}  # modes whose numbers are brightness, so that they have a mean


def look(data: bytes) -> str:
    """Return the grey of each square, two digits each; nothing where the picture cannot be read."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return ""
            picture.draft("RGB", (_GRID, _GRID))
            clear = picture if picture.mode in _CLEAR else picture.convert("RGBA")
            small = clear.resize((_GRID, _GRID), Image.Resampling.BOX).convert("RGBA")
    except Exception:  # noqa: BLE001 - broken data lead Pillow's readers to raise almost anything
        return ""
    ground = Image.new("RGBA", small.size, "white")
    ground.alpha_composite(small)
    return ground.convert("L").tobytes().hex()


def looks_alike(one: str, other: str) -> bool:
    """Return whether two looks are those of one picture."""
    if len(one) != len(other) or not (is_look(one) and is_look(other)):
        return one == other
    pairs = list(zip(bytes.fromhex(one), bytes.fromhex(other), strict=True))
    return sum(abs(a - b) for a, b in pairs) <= _TOLERANCE * len(pairs)


def is_look(said: str) -> bool:
    """Return whether this is what a picture looks like."""
    return len(said) == 2 * _GRID**2 and not said.strip("0123456789abcdef")
