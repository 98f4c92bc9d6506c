from _bad_ring_a import x
z = 2
