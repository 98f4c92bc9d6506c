class Temp:
    scale = "C"
    def __init__(self, d): self.d = d
    @classmethod
    def of_f(cls, f): return cls(round((f - 32) * 5 / 9, 1))
    @staticmethod
    def valid(d): return d >= -273.15
    @property
    def f(self): "In Fahrenheit."; return self.d * 9 / 5 + 32
    @f.setter
    def f(self, v): self.d = (v - 32) * 5 / 9
class Sub(Temp): scale = "S"
t = Sub.of_f(212); print(type(t).__name__, t.d, t.f, Temp.valid(-300), t.valid(0), Temp.f.__doc__, type(Temp.f).__name__, Temp.f.fget(t)); t.f = 32; print(t.d, Sub.of_f.__self__.__name__, Temp.__dict__["valid"].__func__(1), callable(Temp.__dict__["of_f"].__func__))
class P:
    def get(self): return self._x
    def set(self, v): self._x = v
    def rem(self): del self._x
    x = property(get, set, rem, "the doc")
p = P(); p.x = 5; print(p.x, P.x.__doc__); del p.x
try: p.x
except AttributeError as e: print(e)
class W(Temp):
    @property
    def f(self): return super().f + 1000
    @Temp.f.setter
    def f(self, v): self.d = v
w = W(1); w.f = 7; print(w.d, w.f)
