import sys
class Bad:
    def __del__(self): raise ValueError('in del')
class Out:
    def write(self, text): pass
    def flush(self): pass
sys.stderr = Out()
Bad()
print('goes on')
try:
    b = Bad()
    raise KeyError('first')
except KeyError as e:
    del b
    print(repr(e), e.__context__)
class Deep:
    def __init__(self, inner): self.inner = inner
    def __del__(self): Deep.count += 1
Deep.count = 0
d = None
for _ in range(500): d = Deep(d)
d = None
print(Deep.count)
