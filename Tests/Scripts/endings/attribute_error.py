class A:
    def total(self): pass
A().totl()
