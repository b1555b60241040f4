"""Images as parts of the file: each distinct one is kept once, however many slides show it."""

from deck.pictures import fine_enough
from deck.scene import Picture
from deck.writers.pptx.package import Part


class Images:
    """The image parts of a deck, numbered in the order in which they are first shown."""

    def __init__(self) -> None:
        self._parts: dict[bytes, Part] = {}

    def part(self, picture: Picture) -> Part:
        """Return the part that holds the image, a new one where it was not shown before.

        It has no more dots than can be seen or printed in its box.
        """
        data = fine_enough(picture.data, picture.media, picture.box)
        if data not in self._parts:
            name = f"/ppt/media/image{len(self._parts) + 1}.{picture.media}"
            self._parts[data] = Part(name, f"image/{picture.media}", data)
        return self._parts[data]
