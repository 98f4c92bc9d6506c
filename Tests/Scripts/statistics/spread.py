import statistics as s
d = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(s.variance(d), s.stdev(d), s.pvariance(d), s.pstdev(d), s.stdev([1, 2, 3, 4]), s.pstdev([1, 2, 3, 4]), s.variance([1, 2, 3, 4, 5]))
print(s.quantiles(range(1, 12)), s.quantiles([1, 2, 3, 4], n=10), s.quantiles(d, method="inclusive"))
x, y = [1, 2, 3, 4, 5], [1, 2, 3, 1, 2]
print(s.covariance(x, y), s.correlation(x, x), s.linear_regression(x, [2, 4, 6, 8, 11]))
n = s.NormalDist(10, 2)
print(n, n.cdf(10), round(n.pdf(9), 12), round(n.inv_cdf(0.975), 9), n + 1, n * 2, n.mean, n.zscore(12))
s.stdev([1])
