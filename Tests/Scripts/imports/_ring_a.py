import _ring_b
x = 1
def f(): return _ring_b.y
