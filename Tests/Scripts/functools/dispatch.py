from functools import singledispatch, singledispatchmethod, partialmethod
@singledispatch
def show(x): return f"other {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list of {len(x)}"
@show.register(float)
@show.register(complex)
def _(x): return "number"
print(show(1), show("a"), show([1, 2]), show(2.5), show(1j), show(True), show.dispatch(bool)(3), show.__name__)
class A:
    @singledispatchmethod
    def f(self, x): return "base"
    @f.register
    def _(self, x: str): return "str " + x
    def g(self, a, b): return (a, b)
    h = partialmethod(g, 1)
print(A().f(3), A().f("q"), A().h(2), A().h(b=5))
show()
