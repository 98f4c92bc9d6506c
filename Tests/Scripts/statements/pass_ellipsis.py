def f(): ...
class A: ...
class B: pass
if True: ...
print(f(), ..., Ellipsis is ..., type(...), [...], (...,), {...: 1}, ... == ..., bool(...))
x = 1; y = 2; print(x + y); z = (1 +
    2 +
    3); print(z)
a = [
    1,
    2,  # comment
]; print(a)
s = "a" \
    "b"; print(s)
if x == 1 and \
   y == 2: print("joined")
def g(): return; print("never")
print(g())
"a string statement"
1 + 1
print((lambda: (yield))().__class__.__name__)
if 1:
	print("tab indent")
for i in range(2): print(i); print(i)
class C: x = 1; y = x + 1
print(C.y); global_x = 1
