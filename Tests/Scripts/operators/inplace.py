class A:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): self.v += o; return self
    def __isub__(self, o): return "replaced"
    def __mul__(self, o): return A(self.v * o)
    def __ior__(self, o): return NotImplemented
    def __or__(self, o): return ("or", o)
    def __imatmul__(self, o): return ("imatmul", o)
    def __ipow__(self, o): return ("ipow", o)
    def __ilshift__(self, o): return ("ilshift", o)
a = b = A(1); a += 5; print(a is b, b.v); a *= 3; print(a is b, a.v); a -= 1; print(a)
c = A(2); c |= 7; print(c); d = A(1); d @= 2; print(d); e = A(1); e **= 3; print(e); f = A(1); f <<= 1; print(f)
x = {"k": [1]}; x["k"] += [2]; print(x); s = {1}; t = s; s |= {2}; print(t); l = [1]; m = l; l = l + [2]; print(m); z = "a"; z += "b"; print(z)
for code in ("q = 1; q += 'a'", "q = []; q += 5", "q = (); q += []", "q = {}; q += {}", "q = 'a'; q -= 'b'", "q = None; q += 1", "q = A(1); q /= 2", "q = [1]; q *= 'a'", "q = {1}; q |= [2]", "q = 5; q @= 2", "q = 1.5; q <<= 2", "q = 'a'; q *= 1.5"):
    try: exec(code); print(code, "fine")
    except TypeError as error: print(code, "->", error)
