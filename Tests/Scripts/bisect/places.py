import bisect
a = [1, 2, 2, 3, 5]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 9))
bisect.insort(a, 4)
print(a)
print(bisect.bisect_left(["a", "bb", "ccc"], 2, key=len))
bisect.insort_left(a, 2, lo=0, hi=2)
print(a)
print([["F", "D", "C", "B", "A"][bisect.bisect([60, 70, 80, 90], s)] for s in [33, 99, 77, 70, 89, 90, 100]])
