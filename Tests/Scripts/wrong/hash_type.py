class H:
    def __hash__(self): return "x"
{H(): 1}
