[1, 2].sort(lambda x: x)
