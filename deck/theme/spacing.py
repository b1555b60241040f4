"""The grid of the wide slide under its old names."""

from deck.theme.measures import WIDE

SLIDE = WIDE.slide
LEFT = WIDE.left
CONTENT_WIDTH = WIDE.width
TITLE_Y = WIDE.title_y
BODY_GAP = WIDE.body_gap
TABLE_GAP = WIDE.table_gap
BODY_BOTTOM = WIDE.body_bottom
SOURCE = WIDE.source
PART = WIDE.part
NUMBER = WIDE.number
BAND_Y = WIDE.band_y
PANEL_WIDTH = WIDE.panel_width
column_x = WIDE.column_x
column_width = WIDE.column_width
