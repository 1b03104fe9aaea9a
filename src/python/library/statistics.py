"""Means and what lies around them."""

from fractions import Fraction as _Fraction
from math import sqrt as _sqrt


class StatisticsError(ValueError):
    pass


def _exact(data):
    return sum(map(_Fraction, data), _Fraction(0))


def _back(value, data):
    """A fraction as a number of the kind that the data are."""
    if value.denominator == 1 and not any(isinstance(number, float) for number in data):
        return value.numerator
    return _float(value)


def _float(value):
    return value.numerator / value.denominator


def _values(data, function, least=1):
    data = list(data)
    if len(data) < least:
        what = "at least one data point" if least == 1 else "at least two data points"
        raise StatisticsError(f"{function} requires {what}")
    return data


def mean(data):
    data = _values(data, "mean")
    return _back(_exact(data) / len(data), data)


def fmean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("fmean requires at least one data point")
    if weights is None:
        return _float(_exact(data) / len(data))
    weights = list(weights)
    return sum(a * b for a, b in zip(data, weights)) / sum(weights)


def geometric_mean(data):
    from math import exp, fsum, log

    data = list(data)
    if not data:
        raise StatisticsError("Must have a non-empty dataset")
    return exp(fsum(map(log, data)) / len(data))


def harmonic_mean(data):
    data = _values(data, "harmonic_mean")
    return _float(len(data) / _exact(1 / number for number in data))


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data, len(data) // 2


def median(data):
    data, middle = _sorted(data)
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data, middle = _sorted(data)
    return data[middle] if len(data) % 2 else data[middle - 1]


def median_high(data):
    data, middle = _sorted(data)
    return data[middle]


def _counts(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    length = len(data)
    if length < 2:
        if length < 1:
            raise StatisticsError("must have at least one data point")
        return data * (n - 1)
    results = []
    for part in range(1, n):
        if method == "inclusive":
            place, rest = divmod(part * (length - 1), n)
            low, high = data[place], data[place + 1]
        else:
            place = min(max(part * (length + 1) // n, 1), length - 1)
            rest = part * (length + 1) - place * n
            low, high = data[place - 1], data[place]
        results.append((low * (n - rest) + high * rest) / n)
    return results


def _spread(data, center, over, function, least):
    data = _values(data, function, least)
    middle = _exact(data) / len(data) if center is None else _Fraction(center)
    squares = _exact((_Fraction(number) - middle) ** 2 for number in data)
    return squares / (len(data) - over), data


def variance(data, xbar=None):
    return _back(*_spread(data, xbar, 1, "variance", 2))


def pvariance(data, mu=None):
    return _back(*_spread(data, mu, 0, "pvariance", 1))


def stdev(data, xbar=None):
    return _sqrt(_float(_spread(data, xbar, 1, "stdev", 2)[0]))


def pstdev(data, mu=None):
    return _sqrt(_float(_spread(data, mu, 0, "pstdev", 1)[0]))
