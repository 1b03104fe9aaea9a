import statistics
from fractions import Fraction

print(statistics.mean([1, 2, 3, 4]), statistics.mean([1, 2, 3]), statistics.mean([0.1, 0.2, 0.3]), statistics.median([3, 1, 2]), statistics.median([4, 1, 3, 2]), statistics.mode("aabbb"), statistics.multimode("aabb"))
print(statistics.stdev([1, 2, 3, 4]), statistics.pstdev([1, 2, 3, 4]), statistics.variance([2, 4, 4, 4, 5, 5, 7, 9]), statistics.pvariance([1.5, 2.5]), statistics.fmean([1, 2]), statistics.quantiles([1, 2, 3, 4, 5]), statistics.median_low([1, 2, 3, 4]), statistics.harmonic_mean([40, 60]))
for broken in (lambda: statistics.mean([]), lambda: statistics.stdev([1]), lambda: statistics.median([]), lambda: statistics.mode([])):
    try:
        broken()
    except statistics.StatisticsError as error:
        print(error)
a, b = Fraction(1, 3), Fraction("0.25")
print(a + b, a - b, a * b, a / b, a**2, -a, abs(-a), a < b, a == Fraction(2, 6), float(b), int(Fraction(7, 2)), round(Fraction(5, 2)), repr(a), Fraction(3), Fraction(0.5), Fraction("3/6"), a + 1, 1 - a, 2 / a, a * 0.5)
print(sum([Fraction(1, n) for n in range(1, 5)]), Fraction(3.14159).limit_denominator(100), sorted([Fraction(1, 2), Fraction(1, 3)]), {Fraction(1, 2): "half"}[0.5], Fraction(7, 3) // 1, Fraction(7, 3) % 1)
try:
    Fraction(1, 0)
except ZeroDivisionError as error:
    print(error)
