"""From content to items at fixed places: pages, continuation, grids and what several kinds draw."""

from deck.layout.continuation import Drawn
from deck.layout.ordinal import ordinal
from deck.layout.page import DoesNotFitError, Footer, Page, Sheet, SlideNumbers, first_that_fits
from deck.layout.pieces import centred, fitted, placed, rule

__all__ = [
    "DoesNotFitError",
    "Drawn",
    "Footer",
    "Page",
    "Sheet",
    "SlideNumbers",
    "centred",
    "first_that_fits",
    "fitted",
    "ordinal",
    "placed",
    "rule",
]
