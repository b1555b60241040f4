"""Runs and paragraphs in, lines that are proven to fit out; widths are those of real fonts."""

from deck.text.fitting import Block, fit_title, measure, quoted
from deck.text.lines import Line
from deck.text.runs import Bullet, Paragraph, Run, paragraph

__all__ = [
    "Block",
    "Bullet",
    "Line",
    "Paragraph",
    "Run",
    "fit_title",
    "measure",
    "paragraph",
    "quoted",
]
