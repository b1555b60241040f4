"""Images as parts of the file: each distinct one is kept once, however many slides show it."""

from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from deck.pictures import fine_enough
from deck.scene import Picture


class Images:
    """The image parts of a deck, numbered in the order in which they are first shown."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._parts: dict[bytes, Part] = {}

    def part(self, picture: Picture) -> Part:
        """Return the part that holds the image, a new one where it was not shown before.

        It has no more dots than can be seen or printed in its box.
        """
        data = fine_enough(picture.data, picture.media, picture.box)
        if data not in self._parts:
            number = len(self._parts) + 1
            name = PackURI(f"/ppt/media/image{number}.{picture.media}")
            part = Part(name, f"image/{picture.media}", self._package, data)
            self._parts[data] = part
        return self._parts[data]
