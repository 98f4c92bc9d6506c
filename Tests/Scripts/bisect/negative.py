import bisect
bisect.bisect_left([1], 1, lo=-1)
