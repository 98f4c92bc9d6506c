d = {}; d.get()
