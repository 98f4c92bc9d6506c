from _bad_ring_b import z
x = 1
