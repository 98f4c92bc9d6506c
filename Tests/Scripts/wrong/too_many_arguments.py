class P:
    def move(self): pass
P().move(1, 2)
