"""English sentences that several kinds share."""

PHRASES = {
    # Words that a reader should not be left with at the end of a line (VISUAL.md, section 3).
    "weak_words": (
        "a an and the of to in no for with or is was by on half had but than from under more step "
        "this that these those their our your its which would could will not did"
    ),
    "continued_title": "{title} ({part} of {parts})",
    "of": "{count} of {total}",
    "source": "Source: {sources}",
    "sources": "Sources: {sources}",
    "worked_out_remark": "Counts worked out",
    "worked_out_remark.one": "Counts worked out from it",
    "more_sources": "{first} and {n} more (in the notes)",
    "more_sources_few": "{first} and {n} more",
    "part": "Part {part} of {parts}",
    "section_opening": "Opening",
    "section_background": "Background",
    "section_method": "What was done",
    "section_results": "What was found",
    "section_caveats": "What we cannot tell",
    "section_news": "What the news said",
    "section_close": "What next",
    "section_sources": "Sources",
    "section_appendix": "Appendix",
    "asks_background": "What is this about?",
    "asks_method": "What was done, and with whom?",
    "asks_results": "What was found?",
    "asks_caveats": "What can it not tell us?",
    "asks_news": "What did the news say?",
    "asks_close": "What can I do next?",
    "overview_title": "We will answer {number} questions in about {minutes} minutes",
    "overview_title.one": "We will answer {number} questions in about one minute",
    "overview_say": (
        "We will look at {number} questions. They are on the slide, with the numbers of the slides "
        "that answer them. There is time for your questions on the way. You may leave the room at "
        "any time, and come back."
    ),
    "number_words": "zero one two three four five six seven eight nine ten eleven twelve",
    "default_event": "A talk about a clinical trial",
    "opening_say": (
        "Welcome, and thank you for coming. This talk is about one trial: what was done, what was "
        "found, and what it cannot tell us. I am not giving medical advice. If you need a break, "
        "take one at any time."
    ),
    "sources_title": "These are our sources",
    "sources_title.one": "This is our source",
    "sources_say": (
        "You do not need to write these down. They are here so that you, or your doctor, can check "
        "every number that I have shown."
    ),
    "notes_say": "What to say",
    "notes_continued": "This goes on from the slide before: {title}.",
    "notes_picture": "The picture in words",
    "notes_from": "Where the numbers come from",
    "notes_from_nothing": "No number on this slide needs a source.",
    "notes_asked": "If asked",
    "notes_asked_nothing": (
        "If you do not know the answer, say so, and offer to find out after the talk."
    ),
    "notes_time": "How long it takes",
    "notes_pause": "Pause",
    "pause": "Stop here for questions, about {minutes} minutes. Repeat each question aloud.",
    "pause.one": "Stop here for questions, about 1 minute. Repeat each question aloud.",
    "after_the_talk": "This slide is not part of the talk. Show it if somebody asks.",
    "about_seconds": "About {seconds} seconds.",
    "about_minutes": "About {minutes} minutes.",
    "about_minutes.one": "About 1 minute.",
    "hours": "{amount} hours",
    "hours.one": "{amount} hour",
    "days": "{amount} days",
    "days.one": "{amount} day",
    "weeks": "{amount} weeks",
    "weeks.one": "{amount} week",
    "months": "{amount} months",
    "months.one": "{amount} month",
    "years": "{amount} years",
    "years.one": "{amount} year",
    "cited": "{name}: {full}",
    "read_at": "Read at {read}.",
    "worked_out": "Worked out: {worked_out}",
}

# Words that promise more than a trial can keep, or make people small, and what to write instead
# (standards.md, 2f: ten superlatives, red flags, and this project's own additions).
FLAGGED = {
    "breakthrough": "say what changed, with its number",
    "game changer": "say what changed, with its number",
    "game-changer": "say what changed, with its number",
    "miracle": "say what happened, to how many people",
    "cure": "say what was measured, and for how long",
    "cured": "say what was measured, and for how long",
    "curative": "say what was measured, and for how long",
    "home run": "say what changed, with its number",
    "revolutionary": "say what is different",
    "transformative": "say what changed, with its number",
    "life saver": "say how many people lived longer",
    "groundbreaking": "say what is different",
    "marvel": "say what happened, to how many people",
    "first-of-its-kind": "say what is different",
    "holy grail": "leave it out",
    "magic": "leave it out",
    "astonishing": "give the number and let people judge",
    "amazing": "give the number and let people judge",
    "remarkable": "give the number and let people judge",
    "stunning": "give the number and let people judge",
    "halts": "say for how many people, and for how long",
    "halted": "say for how many people, and for how long",
    "reboot": "say what is done, step by step",
    "reversed": "say how many people had less disability",
    "proven": "say what was found, in how many people",
    "proves": "say what was found, in how many people",
    "sufferers": "write 'people with ...'",
    "victims": "write 'people with ...'",
    "subjects": "write 'people'",
    "patients suffering": "write 'people with ...'",
}
# Only in a title, where it stands without its limits.
FLAGGED_IN_TITLES = {
    "hope": "say what was found",
    "safe": "give the harms in numbers",
    "effective": "give the number",
}
