def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter(); inc(); inc(5); print(get(), inc.__closure__ is not None, inc.__code__.co_freevars, inc.__closure__[0].cell_contents)
def outer():
    x = "o"
    def mid():
        def inner(): return x
        return inner
    return mid()()
print(outer())
def early():
    def use(): return later
    later = 5
    return use()
print(early())
def unbound():
    def use(): return later
    r = use()
    later = 5
for t in (unbound,):
    try:
        t()
    except NameError as e:
        print(type(e).__name__, e)
y = 1
def local_error():
    print(y)
    y = 2
try:
    local_error()
except UnboundLocalError as e:
    print(e)
def del_local():
    z = 1
    del z
    return z
try:
    del_local()
except UnboundLocalError as e:
    print(e)
def cond(flag):
    if flag: v = 1
    return v
print(cond(True))
try:
    cond(False)
except UnboundLocalError as e:
    print(e)
try:
    undefined_name
except NameError as e:
    print(e, e.name)
def aug():
    y += 1
try:
    aug()
except UnboundLocalError as e:
    print(e)
try:
    del never
except NameError as e:
    print(e)
