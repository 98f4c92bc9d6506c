x = "global"
class A:
    x = "class"
    y = [x for _ in range(1)]
    z = [i for i in x]
    def f(self): return x
    def g(self): return self.x
    def h(self): return __class__.__name__
    w = (lambda: x)()
print(A.y, A.z, A().f(), A().g(), A().h(), A.w)
def outer():
    v = 1
    class In:
        v = 2
        def m(self): return v
        k = v
    return In
i = outer(); print(i().m(), i.v, i.k, i.__qualname__, i.m.__qualname__)
class B:
    __private = 5
    def __hidden(self): return self.__private
    def get(self): return self.__hidden()
    def set(self): self.__v = 7
    __dunder__ = 1
    _single = 2
b = B(); b.set(); print(b.get(), b._B__private, b._B__v, sorted(k for k in vars(B) if "B__" in k), b.__dunder__, b._single)
try:
    b.__private
except AttributeError as e:
    print(e)
class C(B):
    def get2(self): return self.__private
try:
    C().get2()
except AttributeError as e:
    print(e)
class D:
    if True: cond = 1
    for n in range(3): pass
    try: q = 1 / 0
    except ZeroDivisionError: q = "caught"
    with open(__file__) if False else __import__("contextlib").nullcontext(5) as ctx: pass
    import math
    a, (b, *c) = 1, (2, 3, 4)
    del a
print(D.cond, D.n, D.q, D.ctx, D.math.pi > 3, D.b, D.c, hasattr(D, "a"))
class E:
    global made_global
    made_global = 5
    print(__name__, __qualname__, __module__)
    ann: int = 3
    only: str
print(made_global, E.__annotations__, hasattr(E, "only"))
try:
    class F:
        print(undefined_thing)
except NameError as e:
    print(e)
try:
    class G:
        items = [1, 2]
        bad = [k for _ in items for k in items]
except NameError as e:
    print(e)
def dec(cls): cls.tag = "decorated"; return cls
@dec
class H: pass
print(H.tag)
