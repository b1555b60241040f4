"""Images as parts of the file: each distinct one is kept once, however many slides show it."""

from deck.scene import Picture
from deck.writers.pptx.package import Part


class Images:
    """The image parts of a deck, numbered in the order in which they are first shown."""

    def __init__(self) -> None:
        self._parts: dict[bytes, Part] = {}

    def part(self, picture: Picture) -> Part:
        """Return the part that holds the image, a new one where it was not shown before."""
        if picture.data not in self._parts:
            name = f"/ppt/media/image{len(self._parts) + 1}.{picture.media}"
            self._parts[picture.data] = Part(name, f"image/{picture.media}", picture.data)
        return self._parts[picture.data]
