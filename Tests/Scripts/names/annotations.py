x: int = 1; y: "later"; z: list[int] = []
print(__annotations__)
def f(a: int, *b: "str", c: 1 + 1 = 3, **d: None) -> "ret": v: int = 5; w: undefined_thing; return v
print(f.__annotations__, f(1))
class A:
    p: int = 1; q: str; "doc"
    def m(self) -> "A": self.r: int = 3; return self
print(A.__annotations__, A().m().r, A.m.__annotations__, hasattr(A, "q"))
(n): int = 4; print(n, "n" in __annotations__)
try: u: undefined_name = 1
except NameError as e: print(e)
def g(a, b: int = 1): pass
print(g.__annotations__, (lambda: 0).__annotations__)
