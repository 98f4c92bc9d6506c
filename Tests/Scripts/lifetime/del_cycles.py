import gc
class N:
    def __init__(self, name): self.name = name; self.other = None
    def __del__(self): print('del', self.name)
b = N('b'); c = N('c'); b.other = c; c.other = b
del b, c
print('before')
print(gc.collect() > 0)
def f():
    x = N('x')
    def inner(): return inner, x
    return inner
f(); print('closure'); gc.collect()
items = [N('in list')]; items.append(items); table = {'n': N('in dict'), 'items': items}
items.append(table); items[0].other = items
del items, table; print('containers'); gc.collect()
live = N('live'); live.other = live
print(gc.collect()); print(live.name)
def make():
    class Local:
        def __init__(self): self.me = self
        def __del__(self): print('del Local')
    Local()
make(); print('class'); gc.collect()
def generator():
    me = yield
    try: yield me
    finally: print('closed')
g = generator(); next(g); g.send(N('held by generator'))
del g
print('end')
del live.other
