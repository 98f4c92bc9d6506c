"""When what a pointer points to ends."""
from _probe import *

x = torch.tensor([1, 2]).send(bob)
stores()
y = x
del x
stores()
del y
stores()
box = [torch.tensor([i]).send(bob) for i in range(3)]
stores()
box.pop(1)
stores()
box[0] = None
stores()
box.clear()
stores()
table = {'a': torch.tensor([1]).send(alice), 'b': torch.tensor([2]).send(bob)}
table['a'] = 5
stores()
del table['b']
stores()
pair = (torch.tensor([1]).send(bob), torch.tensor([2]).send(alice))
first, second = pair
del pair
stores()
first, second = second, first
stores()
del first
stores()
second = None
stores()
x = torch.tensor([1, 2]).send(bob)
for i in range(4):
    x = x + 1
stores()
x = x * x + x
stores()
show(x.get())
stores()


def make():
    inner = torch.tensor([7]).send(bob)
    return lambda: inner + 1


f = make()
stores()
show(f().get())
stores()
del f
stores()


def fail(value):
    kept = value.send(alice)
    raise ValueError('no')


try:
    fail(torch.tensor([3]))
except ValueError:
    pass
stores()


class Holder:
    pass


h = Holder()
h.x = torch.tensor([4]).send(charlie)
stores()
h.x = torch.tensor([5]).send(charlie)
stores()
del h
stores()
x = torch.tensor([1.0, 2.0]).send(bob)
torch.tensor([8]).send(bob)
x.sum()
stores()
print(len([x + i for i in range(3)]))
stores()
y = [x + i for i in range(3)]
stores()
y = y[1]
stores()
show(y.get())
x.child.garbage_collect_data = False
del x
stores()
bob.clear_objects()
stores()
x = torch.tensor([1]).send(bob, garbage_collect_data=False)
del x
stores()
bob.clear_objects()
x = torch.tensor([6]).send(bob)
z = x.clone()
del z
stores()
show(x.get())
stores()


def generate():
    held = torch.tensor([9]).send(alice)
    yield held + 1
    yield held + 2


g = generate()
show(next(g).get())
stores()
g.close()
stores()
del g
stores()
