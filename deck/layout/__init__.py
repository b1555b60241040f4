"""From content to items at fixed places: pages, continuation, grids and what several kinds draw."""

from deck.layout.page import DoesNotFitError, Footer, Page, Places, Sheet
from deck.layout.pieces import bulleted, centred, fitted, ordinal, placed, rule

__all__ = [
    "DoesNotFitError",
    "Footer",
    "Page",
    "Places",
    "Sheet",
    "bulleted",
    "centred",
    "fitted",
    "ordinal",
    "placed",
    "rule",
]
