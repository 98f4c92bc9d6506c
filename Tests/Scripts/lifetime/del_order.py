class N:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)
a = N('a'); a = None
b = N('b'); b = N('c')
print('rebound')
def f():
    first = N('first')
    second = N('second')
    print('in f')
f()
print('after f')
N('temporary').name
print('next statement')
items = [N(str(i)) for i in range(4)]
items[1] = None
items.pop(0)
del items[1:]
print(len(items))
for x in [N('loop 1'), N('loop 2')]:
    print(x.name)
print('loop over')
del x
print('end')
