from typing import NamedTuple, TypedDict
class P(NamedTuple):
    """A point."""
    x: int
    y: int = 0
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
p = P(3, 4)
print(p, p.norm(), p.x, p._replace(y=1), P._fields, P(1), P._field_defaults, P.__doc__, p == (3, 4), isinstance(p, tuple), p._asdict())
a, b = p; print(a, b, P.__annotations__)
E = NamedTuple("E", [("name", str), ("id", int)]); print(E("a", 1))
class Movie(TypedDict, total=False):
    name: str
    year: int
m: Movie = {"name": "x"}; n = Movie(name="y", year=1)
print(m, n, type(n), Movie.__annotations__, Movie.__total__, sorted(Movie.__optional_keys__))
T = TypedDict("T", {"a": int}); print(T(a=1), T.__required_keys__)
P()
