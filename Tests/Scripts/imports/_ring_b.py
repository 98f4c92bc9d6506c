import _ring_a
y = getattr(_ring_a, "x", "not yet")
