x = 1
def f():
    global x, fresh
    x += 1
    fresh = "made"
f(); print(x, fresh)
def g():
    x = 10
    def h():
        global x
        x = 99
    h()
    return x
print(g(), x)
def killer():
    global x
    del x
killer()
try:
    x
except NameError as e:
    print(e)
for code in ("def a():\n x = 1\n global x", "def a(x):\n global x", "def a():\n print(x)\n global x", "nonlocal x", "def a():\n nonlocal q", "def a():\n global x\n nonlocal x", "def a(x):\n nonlocal x", "class C:\n nonlocal z"):
    try:
        compile(code, "s", "exec")
    except SyntaxError as e:
        print(e.msg, e.lineno)
