import statistics, random
random.seed(1)
data = [random.gauss(10, 2) for _ in range(200)]
print(round(statistics.mean(data), 10), round(statistics.stdev(data), 10), round(statistics.median(data), 10))
print(statistics.mean([True, False, True]), statistics.pvariance([1.5, 2.5]), statistics.stdev([1, 1, 1]), statistics.variance([0.1, 0.2, 0.3]), statistics.mean([1e20, 1, -1e20]))
print(statistics.median(["a", "c", "b"]), statistics.mode(["x", "y", "x"]), statistics.quantiles([1, 2, 3, 4, 5], n=2), statistics.fmean(range(101)))
print(statistics.correlation([1, 2, 3], [3, 2, 1]), statistics.linear_regression([1, 2, 3], [2, 4, 6], proportional=True))
statistics.correlation([1, 1], [1, 2])
