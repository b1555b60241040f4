"""The likely range of a share, of the difference of two, and of a mean; pure mathematics."""

from decimal import Decimal
from math import sqrt
from statistics import NormalDist


def wilson(count: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """Return the limits of the score interval of a share, each from 0 to 1.

    ``count`` of ``of`` people, at least one, had the event; ``level`` is the confidence, 0.95 for
    95%. Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat
    Assoc 1927;22:209-212: the limits are (p + z²/2n ± z √(pq/n + z²/4n²)) / (1 + z²/n).
    Raises ValueError where the counts or the level cannot be.
    """
    if not 0 <= count <= of or of < 1:
        raise ValueError(f"{count} of {of} people is no share.")
    if not 0 < level < 1:
        raise ValueError(f"The level {level} does not lie between 0 and 1.")
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = count / of
    middle = share + z * z / (2 * of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    scale = 1 + z * z / of
    # Exact at the ends, where the square root is rounded: nobody, and everybody.
    low = 0.0 if count == 0 else (middle - half) / scale
    high = 1.0 if count == of else (middle + half) / scale
    return low, high


def newcombe(
    count1: int, of1: int, count2: int, of2: int, level: float = 0.95
) -> tuple[float, float]:
    """Return the limits of the difference of two shares, the first less the second, from -1 to 1.

    The groups are independent of each other. Newcombe RG. Interval estimation for the difference
    between independent proportions: comparison of eleven methods. Stat Med 1998;17:873-890, method
    10: with the limits l and u of the score interval of each share p, the lower limit is
    p1 - p2 - √((p1 - l1)² + (u2 - p2)²), the upper p1 - p2 + √((u1 - p1)² + (p2 - l2)²).
    Raises ValueError where the counts or the level cannot be.
    """
    low1, high1 = wilson(count1, of1, level)
    low2, high2 = wilson(count2, of2, level)
    share1, share2 = count1 / of1, count2 / of2
    difference = share1 - share2
    below = sqrt((share1 - low1) ** 2 + (high2 - share2) ** 2)
    above = sqrt((high1 - share1) ** 2 + (share2 - low2) ** 2)
    return difference - below, difference + above


def mean_range(mean: Decimal, standard_error: Decimal, level: Decimal) -> tuple[Decimal, Decimal]:
    """Return the limits of a mean from its standard error; ``level`` is in percent.

    The mean of many people is taken as normal: mean ± z · SE (Altman DG, Bland JM. Standard
    deviations and standard errors. BMJ 2005;331:903). The limits have the decimals of the two.
    """
    z = Decimal(str(NormalDist().inv_cdf((1 + float(level) / 100) / 2)))
    unit = min(mean.as_tuple().exponent, standard_error.as_tuple().exponent, key=int)
    half = (z * standard_error).quantize(Decimal(1).scaleb(int(unit)))
    return mean - half, mean + half
