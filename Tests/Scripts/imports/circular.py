import _ring_a
print(_ring_a.f(), _ring_a._ring_b.y)
try:
    import _bad_ring_a
except ImportError as e:
    print(e)
