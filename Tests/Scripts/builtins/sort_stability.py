rows = [("b", 2), ("a", 2), ("c", 1), ("d", 2), ("e", 1)]
print(sorted(rows, key=lambda r: r[1]))
print(sorted(rows, key=lambda r: r[1], reverse=True))
rows.sort(key=lambda r: -r[1])
print(rows)
class K:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
    def __repr__(self): return f"K{self.n}"
print(sorted([K(3), K(1), K(2)]), min(K(3), K(1)), max([K(3), K(1)]))
l = [3, 1, 2]
try:
    l.sort(key=lambda x: l.append(1))
except ValueError as e:
    print(e)
try:
    [K(1), 5, "a"].sort()
except Exception as e:
    print(type(e).__name__, e)
def bad(x):
    if x == 2: raise KeyError("two")
    return x
m = [3, 2, 1]
try:
    m.sort(key=bad)
except KeyError as e:
    print("key", e, m)
print(sorted([True, 0, 2.5, -1]), sorted([[2], [1, 5], []]), sorted("bécà"))
