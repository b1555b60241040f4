"""The content as a plain python-pptx script makes it: ``content.json deck.pptx``."""

import json
import sys
from pathlib import Path

from pptx import Presentation
from pptx.util import Inches

TITLE_AND_CONTENT, TITLE_ONLY = 1, 5  # layouts of python-pptx's own template


def main(content: str, target: str) -> None:
    presentation = Presentation()
    for slide in json.loads(Path(content).read_text("utf-8")):
        layout = presentation.slide_layouts[TITLE_ONLY if slide["table"] else TITLE_AND_CONTENT]
        made = presentation.slides.add_slide(layout)
        made.shapes.title.text = slide["title"]
        if slide["table"]:
            place = Inches(0.5), Inches(2), Inches(9), Inches(2.5)
            heads, *_ = rows = slide["table"]
            table = made.shapes.add_table(len(rows), len(heads), *place).table
            for row, cells in enumerate(rows):
                for column, text in enumerate(cells):
                    table.cell(row, column).text = text
        else:
            made.placeholders[1].text = "\n".join(slide["points"])
        made.notes_slide.notes_text_frame.text = slide["notes"]
    presentation.save(target)


main(*sys.argv[1:])
