it = iter([]); next(it)
