"""Whatever facts an author writes, they are told, held together and read back, or refused."""

from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deck.problems import Severity
from deck.trial.agree import Talk, agree
from deck.trial.facts import Facts
from deck.trial.model import Sorted, Test
from deck.trial.read_back import in_short, read_back, written
from deck.trial.reading import read_facts
from deck.trial.said import Said, phrases_of, sentence
from deck.trial.told import Told, tell, tell_sorts, tell_subgroups, tell_table, tell_test

ENGLISH = phrases_of("en-GB")

counts = st.integers(0, 130).map(str)
totals = st.integers(120, 900)
points = st.integers(-300, 300).map(lambda n: n / 10)
ratios = st.integers(5, 300).map(lambda n: n / 100)
maybe = st.booleans()


@st.composite
def ranges(draw: st.DrawFn, numbers: st.SearchStrategy[float]) -> str:
    """Return an estimate with both ends, one end or none."""
    low, value, high = sorted(draw(numbers) for _ in range(3))
    form = draw(
        st.sampled_from(["{v} ({l} to {h})"] * 4 + ["{v} (up to {h})", "{v} (from {l})", "{v}"])
    )
    return form.format(v=value, l=low, h=high)


RATIOS = ["risk_ratio", "odds_ratio", "hazard_ratio", "rate_ratio", "mean_ratio"]


@st.composite
def comparisons(draw: st.DrawFn, *, has_ratio: bool = True) -> dict[str, str]:
    """Return what was published of a comparison."""
    measures = ["difference", "both", *([*RATIOS, "efficacy"] if has_ratio else [])]
    kind = draw(st.sampled_from(measures if has_ratio else ["difference"]))
    found: dict[str, str] = {}
    if kind in {"difference", "both"}:
        found["difference"] = draw(ranges(points))
    if kind in RATIOS or kind == "both":
        found[draw(st.sampled_from(RATIOS)) if kind == "both" else kind] = draw(ranges(ratios))
    if kind == "efficacy":
        found["efficacy"] = draw(ranges(points.filter(lambda n: n < 100)))
    limits: dict[str, dict[str, str]] = {
        "none": {}, "margin": {"margin": "4"}, "same": {"same_within": "3"},
        "ratio": {"margin_ratio": "1.3"}, "goal": {"goal": "30"},
    }  # fmt: skip
    found |= limits[draw(st.sampled_from([*limits, "none", "none"]))]
    extra: list[dict[str, str]] = [
        {"p": "0.04"}, {"p": "<0.001"}, {"level": "90"}, {"passed": "no"}, {"range": "credible"},
        {"adjusted_for": "age"}, {},
    ]  # fmt: skip
    return {**found, **draw(st.sampled_from(extra))}


@st.composite
def compared(draw: st.DrawFn, *, has_ratio: bool = True) -> dict[str, Any]:
    kind = draw(st.sampled_from(["one"] * 5 + ["none", "no", "said", "p", "all"]))
    if kind == "one":
        return {"compared": draw(comparisons(has_ratio=has_ratio))}
    found: dict[str, Any] = {
        "none": {}, "no": {"compared": "no"}, "said": {"compared": {"said": "no difference"}},
        "p": {"compared": {"p": "0.03"}}, "all": {"compared": {"all": {"p": "0.20"}}},
    }  # fmt: skip
    return dict(found[kind])


@st.composite
def people(draw: st.DrawFn) -> dict[str, Any]:
    value = counts | st.integers(0, 1000).map(lambda n: f"{n / 10}%") | st.just("not reported")
    outcome = {
        "happened": "died", "better": draw(st.sampled_from(["fewer", "more", "neither"])),
        "found": {"drug": draw(value), "dummy": draw(value)}, **draw(compared()),
    }  # fmt: skip
    if draw(maybe):
        outcome["noun"] = "deaths"
    if draw(maybe):
        outcome["matters_from"] = "2"
    if draw(maybe):
        outcome["median"] = {"drug": "14.2 months", "dummy": "9+ months"}
    return outcome


@st.composite
def curves(draw: st.DrawFn) -> dict[str, Any]:
    def curve() -> dict[str, str]:
        one, two = sorted((draw(st.integers(0, 1000)) for _ in range(2)), reverse=True)
        return {"1 year": f"{one / 10}%", "2 years": f"{two / 10}%"}

    found = {"drug": curve(), "dummy": curve()}
    return {"free_of": "got worse", "median": "not reached", "found": found, **draw(compared())}


@st.composite
def measured(draw: st.DrawFn) -> dict[str, Any]:
    value = points.map(str) | st.just("not measured")
    with_start = draw(maybe)
    found: dict[str, Any] = {
        group: {"at the start": "51.2", "week 12": draw(value)} if with_start else draw(value)
        for group in ("drug", "dummy")
    }
    return {
        "measured": "weight", "unit": draw(st.sampled_from(["points", "% of body weight"])),
        "change": draw(st.sampled_from(["yes", "no"])), "scale": "0 to 84",
        "better": draw(st.sampled_from(["lower", "higher", "neither"])), "found": found,
        **draw(compared()),
        **draw(st.sampled_from([{}, {"matters_from": "2"}, {"at_start": "51"}])),
    }  # fmt: skip


@st.composite
def events(draw: st.DrawFn) -> dict[str, Any]:
    rate = st.sampled_from(
        ["0.93 a year", "2.10 a year", "0.02 a year", "0 a year", "not reported"]
    )
    over = st.sampled_from(["167 over 140 years", "0 during follow-up", "188 on 48 scans"])
    value = draw(st.sampled_from([rate, over]))
    return {
        "events": "attacks", "better": draw(st.sampled_from(["fewer", "more"])),
        "found": {"drug": draw(value), "dummy": draw(value)}, **draw(compared()),
    }  # fmt: skip


@st.composite
def blocks(draw: st.DrawFn) -> dict[str, Any]:
    """Return the three blocks with an outcome of any type."""
    sizes = {"drug": draw(totals), "dummy": draw(totals)}
    trial = {
        "people": str(sum(sizes.values())),
        "design": draw(st.sampled_from(["parallel"] * 3 + ["crossover", "cluster", "dose steps"])),
        "by_chance": draw(st.sampled_from(["yes", "no"])),
        "unit": draw(st.sampled_from(["people", "women"])),
        "groups": {
            "drug": {"name": "the drug", "people": str(sizes["drug"]), "compared_with": "dummy"},
            "dummy": {"name": "the dummy", "people": str(sizes["dummy"])},
        },
    }
    outcome = draw(people() | curves() | measured() | events())
    outcome |= draw(st.sampled_from([{}, {"primary": "yes"}, {"planned": "no", "when": "later"}]))
    harms = {"serious": {"A clot": {"drug": draw(counts), "dummy": draw(counts)}}}
    return {"trial": trial, "outcomes": {"it": outcome}, "harms": harms}


def parts(told: Told) -> Iterator[Said]:
    """Yield every sentence of what is told."""
    for said in (told.counts, told.foot, told.drawn, told.overall, *told.none_of, *told.notes):
        if said:
            yield said
    yield from (said for _, said in told.medians)
    yield from (group.size for group in told.groups if group.size)
    for each in told.comparisons:
        yield from (*each.measures, *each.additions, *each.notes)
        yield from (said for said in (each.said, each.title) if said)


def check_words(facts: Facts) -> None:
    """Render all that is told, and look for what may not stand in a sentence."""
    findings = list(facts.findings.values())
    told = [tell(finding) for finding in findings]
    told += [row.told for row in tell_table(findings).rows]
    told += [some for finding in findings for some in tell_subgroups(finding).rows]
    for some in told:
        for said in parts(some):
            text = sentence(said, ENGLISH)
            assert "None" not in text.replace("None of", ""), text
            assert "{" not in text


@settings(deadline=None, max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(blocks())
def test_any_facts_are_told_checked_and_read_back(outline: dict[str, Any]) -> None:
    facts, faults = read_facts(outline)
    assert all(fault.said().do for fault in faults)
    assert facts is not None
    check_words(facts)
    for fault in agree(facts, Talk()):
        assert fault.said().message
        assert fault.severity in Severity
    lines = read_back(facts)
    assert {line.place[:3] for line in lines} >= {f.place for f in facts.rows}
    assert {line.place[:2] for line in lines} >= {f.place for f in facts.outcomes}
    for line in (*written(lines, ENGLISH), *in_short(lines, ENGLISH)):
        assert "None" not in line


@given(st.lists(st.integers(0, 60), min_size=2, max_size=5).filter(any))
def test_any_sorts_are_told_and_read_back(sizes: list[int]) -> None:
    trial = {"people": str(sum(sizes)), "design": "single group"}
    sorts = [{"label": f"sort {n}", "found": str(size)} for n, size in enumerate(sizes)]
    facts, _ = read_facts({"trial": trial, "outcomes": {"it": {"sorts": sorts}}})
    assert facts is not None
    finding = facts.findings["it"]
    assert isinstance(finding.outcome, Sorted)
    found = tell_sorts(finding)
    if found.base:
        assert sum(sort.told[0] for sort in found.sorts if sort.told) == found.base
    (line,) = read_back(facts)
    assert f"{sum(sizes):,} of {sum(sizes):,}" in line.words(ENGLISH)


@given(st.integers(1, 500), st.integers(1, 500), st.data())
def test_any_test_is_told_and_read_back(had: int, had_not: int, data: st.DataObject) -> None:
    found = data.draw(st.integers(0, had))
    wrong = data.draw(st.integers(0, had_not))
    outcome = {
        "test": "it",
        "found": {"with": f"{found} of {had}", "without": f"{wrong} of {had_not} positive"},
    }
    trial = {"people": str(had + had_not), "design": "test"}
    facts, _ = read_facts({"trial": trial, "outcomes": {"it": outcome}})
    assert facts is not None
    finding = facts.findings["it"]
    assert isinstance(finding.outcome, Test)
    told = tell_test(finding)
    assert told.positive[1] + told.negative[1] == had + had_not
    assert told.found_ends[0].people <= told.found_ends[1].people
    assert str(found) in read_back(facts)[0].words(ENGLISH)
