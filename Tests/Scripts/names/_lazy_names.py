real = 1
def __getattr__(name):
    if name == "bad": raise AttributeError("no bad here")
    return "made " + name
def __dir__(): return ["z", "a"]
