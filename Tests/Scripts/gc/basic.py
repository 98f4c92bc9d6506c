import gc
print(gc.isenabled()); gc.disable(); print(gc.isenabled()); gc.enable()
print(isinstance(gc.collect(), int), gc.get_threshold(), gc.is_tracked([]), gc.is_tracked(1))
gc.set_threshold(500, 5, 5); print(gc.get_threshold())
gc.collect(9)
