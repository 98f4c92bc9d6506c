class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("bye", self.n)
a = A(1); a = None; b = A(2); c = b; del b; print("still"); del c
def f(): x = A(3); return 5
print(f()); A(4); print("after temporary"); l = [A(5), A(6)]; l.pop(); print("popped"); l.clear(); d = {"k": A(7)}; d["k"] = 0; print("end")
class Ctx:
    def __enter__(self): return A(8)
    def __exit__(self, *x): print("exit")
with Ctx() as q: pass
del q
for i in range(2): t = A(10 + i)
del t
