"""Averages and spreads."""

import math
import random as _random
from collections import Counter, namedtuple

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean",
    "harmonic_mean", "linear_regression", "mean", "median", "median_grouped", "median_high",
    "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    """There is too little data, or the wrong one."""


def _exact(data):
    """Numbers as exact fractions: numerators over one denominator, and the class of the result."""
    from fractions import Fraction
    total = Fraction(0)
    count = 0
    kind = int
    special = None
    for value in data:
        count += 1
        if isinstance(value, float):
            if not isinstance(value, bool):
                kind = float if kind in (int, float) else kind
            if value != value or value in (math.inf, -math.inf):
                special = value if special is None else special + value
                continue
            total += Fraction(value)
        elif isinstance(value, int):
            total += value
        elif isinstance(value, Fraction):
            if kind is int:
                kind = Fraction
            total += value
        elif hasattr(value, "as_integer_ratio"):
            kind = type(value)
            total += Fraction(*value.as_integer_ratio())
        else:
            raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator")
    return total, count, kind, special


def _convert(value, kind):
    from fractions import Fraction
    if kind is Fraction:
        return value
    if kind is int:
        return value.numerator if value.denominator == 1 else value.numerator / value.denominator
    if kind is float:
        return value.numerator / value.denominator
    return kind(value.numerator) / kind(value.denominator)


def mean(data):
    """The arithmetic mean."""
    total, count, kind, special = _exact(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    if special is not None:
        return special
    return _convert(total / count, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float."""
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    top = math.fsum(x * w for x, w in zip(data, weights))
    bottom = math.fsum(weights)
    if not bottom:
        raise StatisticsError("sum of weights must be non-zero")
    return top / bottom


def geometric_mean(data):
    """The root of the product."""
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset "
                              "containing positive numbers") from None


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    from fractions import Fraction
    data = list(data)
    message = "harmonic mean does not support negative values"
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if data[0] < 0:
            raise StatisticsError(message)
        return data[0]
    if weights is None:
        weights = [1] * len(data)
        total = len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        total = _exact(weights)[0]
    if any(value < 0 for value in data):
        raise StatisticsError(message)
    if any(value == 0 for value, weight in zip(data, weights) if weight):
        return 0
    kind = _exact(data)[2]
    kind = float if kind is int else kind
    bottom = sum(Fraction(w) / Fraction(v) for v, w in zip(data, weights) if w)
    return _convert(Fraction(total) / bottom, kind)


def median(data):
    """The value in the middle."""
    data = sorted(data)
    count = len(data)
    if not count:
        raise StatisticsError("no median for empty data")
    if count % 2:
        return data[count // 2]
    return (data[count // 2 - 1] + data[count // 2]) / 2


def median_low(data):
    """The lower of the values in the middle."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The higher of the values in the middle."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    """The median of grouped data."""
    data = sorted(data)
    count = len(data)
    if not count:
        raise StatisticsError("no median for empty data")
    middle = data[count // 2]
    before = sum(1 for value in data if value < middle)
    here = data.count(middle)
    interval = float(interval)
    low = middle - interval / 2.0
    return low + interval * (count / 2 - before) / here


def mode(data):
    """The most common value."""
    pairs = Counter(iter(data)).most_common(1)
    try:
        return pairs[0][0]
    except IndexError:
        raise StatisticsError("no mode for empty data") from None


def multimode(data):
    """The most common values."""
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The values that cut data into parts of the same size."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    count = len(data)
    if count < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (count - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        for i in range(1, n):
            j = i * (count + 1) // n
            j = 1 if j < 1 else count - 1 if j > count - 1 else j
            delta = i * (count + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def _squares(data, center=None):
    from fractions import Fraction
    data = list(data)
    total, count, kind, special = _exact(data)
    if special is not None:
        return math.nan, count, float, None
    if center is not None:
        middle = Fraction(*center.as_integer_ratio())
    else:
        middle = total / count if count else Fraction(0)
    squares = Fraction(0)
    for value in data:
        distance = Fraction(*value.as_integer_ratio()) - middle
        squares += distance * distance
    return squares, count, kind, middle


def variance(data, xbar=None):
    """The spread of a sample."""
    squares, count, kind, _ = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return squares if squares != squares else _convert(squares / (count - 1), kind)


def pvariance(data, mu=None):
    """The spread of everything."""
    squares, count, kind, _ = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return squares if squares != squares else _convert(squares / count, kind)


def _root(value):
    """The square root of a fraction, rounded once."""
    numerator, denominator = value.numerator, value.denominator
    if numerator == 0:
        return 0.0
    shift = (numerator.bit_length() - denominator.bit_length() - 109) // 2
    if shift >= 0:
        base, scale = numerator // (denominator << 2 * shift), 2.0 ** shift
        exact = base * (denominator << 2 * shift) == numerator
    else:
        base, rest = divmod(numerator << -2 * shift, denominator)
        exact = rest == 0
        scale = 2.0 ** shift if shift > -1000 else 0.0
    root = math.isqrt(base)
    return (root | (not exact or root * root != base)) * scale


def stdev(data, xbar=None):
    """The square root of the spread of a sample."""
    squares, count, kind, _ = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return squares if squares != squares else _root(squares / (count - 1))


def pstdev(data, mu=None):
    """The square root of the spread of everything."""
    squares, count, kind, _ = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return squares if squares != squares else _root(squares / count)


def covariance(x, y, /):
    """How two variables change together."""
    count = len(x)
    if len(y) != count:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar = math.fsum(x) / count
    ybar = math.fsum(y) / count
    return math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y)) / (count - 1)


def correlation(x, y, /):
    """How close two variables are to a line."""
    count = len(x)
    if len(y) != count:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError("correlation requires at least two data points")
    xbar = math.fsum(x) / count
    ybar = math.fsum(y) / count
    sxy = math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
    sxx = math.fsum((a - xbar) ** 2.0 for a in x)
    syy = math.fsum((b - ybar) ** 2.0 for b in y)
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """The line that is closest to some points."""
    count = len(x)
    if len(y) != count:
        raise StatisticsError(
            "linear regression requires that both inputs have same number of data points")
    if count < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        sxy = math.fsum(a * b for a, b in zip(x, y))
        sxx = math.fsum(a * a for a in x)
    else:
        xbar = math.fsum(x) / count
        ybar = math.fsum(y) / count
        sxy = math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
        sxx = math.fsum((a - xbar) ** 2.0 for a in x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


class NormalDist:
    """A normal distribution."""

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        gauss = _random.gauss if seed is None else _random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma ** 2.0
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return math.exp(distance * distance / (-2.0 * variance)) / math.sqrt(math.tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        low, high = -40.0, 40.0
        for _ in range(200):
            middle = (low + high) / 2
            if 0.5 * math.erfc(-middle / math.sqrt(2.0)) < p:
                low = middle
            else:
                high = middle
        return self._mu + (low + high) / 2 * self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma ** 2.0

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * abs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / abs(other))

    __radd__ = __add__
    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
