"""Tags, and what is found by them."""
from _probe import *


def listed(found):
    return sorted(str(value.tolist()) if not value.is_wrapper else 'pointer' for value in found)


a = torch.tensor([1, 2]).tag('#x', '#first').describe('the first\nof two').send(bob)
b = torch.tensor([3, 4]).tag('#x', '#second').send(bob)
c = torch.tensor([5, 6]).tag('#x').send(alice)
show(listed(bob.search('#x')))
show(listed(bob.search(['#x', '#first'])))
show(listed(bob.search(['#first', '#second'])))
show(listed(bob.search('#none')))
show(listed(bob.search([])))
show(listed(alice.search('#x')), listed(charlie.search('#x')))
show(a.tags == {'#x', '#first'}, a.description)
show(sorted(bob.search('#first')[0].tags), bob.search('#first')[0].description)
grid = sy.PrivateGridNetwork(bob, alice, charlie)
found = grid.search('#x')
show(sorted(found), [len(found[key]) for key in sorted(found)])
show(sorted(grid.search('#x', '#second')), grid.search('#zzz'))
p = grid.search('#second')['bob'][0]
show(p)
show(p.location, p.shape, p.owner)
show((p + p).get())
del p, found
show(bob.objects_count(), alice.objects_count())
q = me.request_search(['#x', '#first'], location=bob)
show(len(q), q[0].tags == {'#x', '#first'}, q[0].description)
del q
show(bob.objects_count())
t = torch.tensor([7]).tag('#late')
show(t.tags, t.description)
t.tag('#later')
show(sorted(t.tags))
u = t.send(charlie)
show(sorted(u.tags), sorted(charlie.search('#late')[0].tags))
show(u.get().tags == {'#late', '#later'})
show(listed(charlie.search('#late')))
d = a.get()
show(sorted(d.tags), d.description)
show(listed(bob.search('#x')))
v = torch.tensor([8.0]).describe('only words')
show(v)
show(v.send(bob))
w = b.move(alice)
show(listed(bob.search('#x')), listed(alice.search('#x')))
show(w.tags == {'#x', '#second'})
bob.register_obj(torch.tensor([9]).tag('#own'))
show(listed(bob.search('#own')))
bob.clear_objects()
show(listed(bob.search('#own')), bob.objects_count())
