class T:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, T) else NotImplemented
    def __hash__(self): return hash(self.v)
    def __lt__(self, o): return self.v < o.v if isinstance(o, T) else NotImplemented
    def __repr__(self): return f"T({self.v})"
print(T(1) == T(1), T(1) != T(2), T(1) == 1, T(1) in [T(1)], {T(1): "x"}[T(1)], len({T(1), T(1), T(2)}), T(1) < T(2), T(2) > T(1), [T(1)] == [T(1)], (T(1), 2) < (T(1), 3), sorted([T(2), T(1)]), T(1) is T(1), [T(3), T(1)].index(T(1)))
for f in (lambda: T(1) < 1, lambda: T(1) <= T(2), lambda: 1 > T(1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 > 1 > 0, 1 < 2 > 1, 5 in [5] == True, None is None, 1 is not None, not 1 == 2, "a" < "b" < "c")
def noisy(x): print("eval", x); return x
print(noisy(1) < noisy(0) < noisy(5)); print(noisy(1) < noisy(2) < noisy(3))
class N:
    def __eq__(self, o): return [1]
    def __lt__(self, o): return "lt"
print(N() == 1, N() < 1, N() != 1 or True, 5 > N())
nan = float("nan"); print(nan == nan, nan in [nan], [nan] == [nan], nan != nan, (nan,) == (nan,))
for f in (lambda: 1 < "a", lambda: None < None, lambda: [] < 1, lambda: {} < {}, lambda: 1j < 2, lambda: object() < object(), lambda: (1,) < 1, lambda: "a" >= 2, lambda: len < len, lambda: {1} <= [1], lambda: int < str, lambda: None >= 0):
    try:
        print(f())
    except TypeError as e:
        print(e)
