"""Units of time as the slide names them: under its scale, and with an amount."""

# What stands at the end of a scale of time, by the unit of the outline.
SCALE = {
    "minute": "unit_minutes",
    "hour": "unit_hours",
    "day": "unit_days",
    "week": "unit_weeks",
    "month": "unit_months",
    "year": "unit_years",
}
# An amount of it.
TIMES = {
    "minute": "minutes",
    "hour": "hours",
    "day": "days",
    "week": "weeks",
    "month": "months",
    "year": "years",
}
