"""Units of time as the slide names them: under its scale, and with an amount."""

from deck.trial.forms import UnitOfTime

# What stands at the end of a scale of time, by the unit of the outline.
SCALE = {
    UnitOfTime.MINUTE: "unit_minutes",
    UnitOfTime.HOUR: "unit_hours",
    UnitOfTime.DAY: "unit_days",
    UnitOfTime.WEEK: "unit_weeks",
    UnitOfTime.MONTH: "unit_months",
    UnitOfTime.YEAR: "unit_years",
}
# An amount of it.
TIMES = {
    UnitOfTime.MINUTE: "minutes",
    UnitOfTime.HOUR: "hours",
    UnitOfTime.DAY: "days",
    UnitOfTime.WEEK: "weeks",
    UnitOfTime.MONTH: "months",
    UnitOfTime.YEAR: "years",
}
