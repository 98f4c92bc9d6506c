from collections import namedtuple
N = namedtuple("N", "a b"); N(1, 2).a = 5
