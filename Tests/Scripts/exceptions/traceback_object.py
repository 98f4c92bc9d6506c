import sys, traceback
def inner(): raise ValueError("deep")
def outer(): inner()
try: outer()
except ValueError as e:
    tb = e.__traceback__
    lines = []
    while tb: lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(lines)
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exc_info()[2] is not None)
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
print(sys.exc_info())
