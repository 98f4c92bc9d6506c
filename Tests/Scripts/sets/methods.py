s = {3, 1, 2}
s.add(4); s.add(1); s.discard(9); s.remove(3); s.update([7, 8], (9,))
print(sorted(s), len(s), 1 in s, set(), frozenset(), frozenset([1]), {1}, set("a"), s.pop() in {1, 2, 4, 7, 8, 9}, {1, 2} | {2, 3}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3})
print({1} < {1, 2}, {1, 2} <= {1, 2}, {1} == frozenset([1]), {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]), {1}.union([2], [3]), {1, 2}.intersection([2]), {1, 2}.difference([1]), {1}.symmetric_difference([2]), {1, 2, 3}.intersection([1, 2], [2]))
a = {1, 2}; a |= {3}; a &= {2, 3}; a -= {3}; a ^= {5}; print(a); a.clear(); print(a); b = {1}; b.intersection_update([2]); b.difference_update([1]); b.symmetric_difference_update([4]); print(b, b.copy() is b, hash(frozenset([1])) == hash(frozenset([1])), {frozenset([1]): 2}, frozenset([1]) | {2}, {2} | frozenset([1]))
for f in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {1} + {2}, lambda: {1} | [2], lambda: {1} < 5, lambda: {1}[0], lambda: set(5), lambda: {1}.foo, lambda: frozenset([1]).add(2), lambda: {1}.add(), lambda: {[]}, lambda: {1}.union(5), lambda: {1}.remove([]), lambda: {1}.issubset(5), lambda: set([1], [2]), lambda: {1} - [1], lambda: {"a"}.remove("b")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({1, 2} == {2, 1}, {1} != {2}, {1}.__contains__(1), sorted({"b", "a"}), [x for x in {5}], {x % 3 for x in range(9)}, bool({0}), bool(set()))
