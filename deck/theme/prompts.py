"""What a person reads in the empty placeholders of a new slide, by what the placeholder is for."""

from collections.abc import Mapping

PROMPTS: Mapping[str, str] = {
    "master title": "Title: one full sentence that says what the slide shows",
    "master text": "Text",
    "title": "Title: one full sentence",
    "points": "Points",
    "source": "Source",
    "talk": "Title of the talk",
    "subtitle": "What the talk is about, in one line",
    "event": "Where and when",
    "dates": "Evidence checked on",
    "question": "A question that this part answers",
    "part": "1",
    "part points": "What comes in this part",
    "known": "What we know",
    "not known": "What we do not know",
    "quote": "\N{LEFT DOUBLE QUOTATION MARK}What was said\N{RIGHT DOUBLE QUOTATION MARK}",
    "name": "Who said it",
    "next": "What to do next",
    "help": "A helpline",
    "phone": "0000 000 0000",
    "thanks": "Thank you",
    "advice": "This is not medical advice",
    "notes": "What to say",
}
