A = type("A", (), {"x": 1, "hello": lambda self: f"hi {self.x}"})
print(A, A.__name__, A().hello(), A.__bases__, A.__module__)
B = type("B", (A,), dict(y=2))
b = B()
print(b.x, b.y, isinstance(b, A), B.__mro__, type(b) is B)
def init(self, v): self.v = v
C = type("C", (B,), {"__init__": init, "__repr__": lambda self: f"C({self.v})", "__doc__": "doc"})
print(C(3), C.__doc__, [C(1), C(2)])
for f in (lambda: type("X", 5, {}), lambda: type(5, (), {}), lambda: type("X", (), 5), lambda: type("X", (5,), {}), lambda: type("X", (bool,), {}), lambda: type("X", (A, A), {}), lambda: type("X", (object, A), {}), lambda: type(), lambda: type("X", ()), lambda: C()):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(type("D", (), {}).__qualname__, type("E", (int,), {})(5) + 1)
