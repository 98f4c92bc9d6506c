x = lambda: (yield)
print(next(x()) + 1)
