class I:
    def __iter__(self): return None
list(I())
