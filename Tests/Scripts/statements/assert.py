assert True; assert 1, "never"
def fail(): print("message evaluated"); return "msg"
for code in ("assert False", "assert 0, 'text'", "assert [], fail()", "assert None, 5", "assert 1 == 2, (1, 2)", "assert (False, 'tuple')"):
    try:
        exec(code); print(code, "passed")
    except AssertionError as e: print(code, "->", repr(e), str(e))
assert 1 == 1, 1 / 0
print("end")
assert 2 + 2 == 5, "arithmetic"
