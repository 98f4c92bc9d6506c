import statistics as s
from fractions import Fraction as F
print(s.mean([1, 2, 3, 4, 4]), s.mean([-1.0, 2.5, 3.25, 5.75]), s.mean([F(3, 7), F(1, 21)]), s.mean([1, 2]), s.mean([1, 3]))
print(s.fmean([3.5, 4.0, 5.25]), s.fmean([1, 2], weights=[3, 1]), s.geometric_mean([54, 24, 36]), s.harmonic_mean([40, 60]), s.harmonic_mean([40, 60], weights=[5, 30]))
print(s.median([1, 3, 5]), s.median([1, 3, 5, 7]), s.median_low([1, 3, 5, 7]), s.median_high([1, 3, 5, 7]), s.median_grouped([52, 52, 53, 54]))
print(s.mode([1, 1, 2, 3]), s.mode("aabbb"), s.multimode("aabbcc"), s.multimode([]))
for f in (s.mean, s.median, s.mode, s.fmean):
    try: f([])
    except s.StatisticsError as e: print(e)
s.mean(["a"])
