class Hook:
    def __init__(self, action): self.action = action
    def __del__(self): self.action()
items = []
def fill(): items.extend(range(50))
def empty(): items.clear()
def check(name): print(name, len(items)); items.clear()
items[:] = [Hook(fill), 1, 2]; items[0] = 0; check('setitem')
items[:] = [Hook(empty), 1, 2]; del items[0]; check('delitem')
items[:] = [Hook(empty), 1, 2]; items.pop(0); check('pop')
items[:] = [Hook(fill), Hook(empty), 3]; items.clear(); check('clear')
items[:] = [Hook(fill), 1]; items[0:1] = []; check('slice')
items[:] = [Hook(empty), 1, Hook(fill)]; items *= 0; check('times')
items[:] = [1, Hook(empty)]; items.remove(1); check('remove')
table = {}
def grow():
    for i in range(40): table['g%d' % i] = i
def drop(): table.clear()
def look(name): print(name, len(table)); table.clear()
table['a'] = Hook(grow); table['a'] = 1; look('dict set')
table['a'] = Hook(drop); del table['a']; look('dict del')
table['a'] = Hook(drop); table['b'] = 2; table.pop('a'); look('dict pop')
table['a'] = Hook(grow); table.clear(); look('dict clear')
table.update(a=Hook(grow)); table.update(a=1); look('update')
class Box: pass
box = Box()
box.x = Hook(lambda: setattr(box, 'y', 1)); box.x = 0; print(sorted(vars(box)))
box.x = Hook(lambda: vars(box).clear()); del box.x; print(sorted(vars(box)))
s = {Hook(lambda: s.update(range(40)))}; s.pop(); print(len(s)); s.clear()
def local():
    v = Hook(lambda: print('v dies'))
    v = 1
    return v
print(local())
