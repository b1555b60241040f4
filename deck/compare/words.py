"""Pieces of the sentences in which decks are compared."""

from deck.messages import Messages

SAID = Messages(("compare",))
_LONGEST = 100  # letters of a text that are shown


def name_of(number: int, title: str) -> str:
    """Return what a slide is called: its number, and its title where it has one."""
    return (
        SAID.word("slide-titled", number=number, title=shortened(title))
        if title
        else (SAID.word("slide", number=number))
    )


def shortened(text: str) -> str:
    """Return the start of a text in which it can be found again."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} ..."
