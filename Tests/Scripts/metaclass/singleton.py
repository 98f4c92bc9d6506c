class Singleton(type):
    _made = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._made:
            cls._made[cls] = super().__call__(*args, **kwargs)
        return cls._made[cls]
class Config(metaclass=Singleton):
    def __init__(self, v): self.v = v
a, b = Config(1), Config(2)
print(a is b, a.v, b.v)
