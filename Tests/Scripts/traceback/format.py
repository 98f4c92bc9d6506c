import traceback, sys
def f(): return 1 / 0
try: f()
except ZeroDivisionError as e:
    text = traceback.format_exc()
    print(text.splitlines()[0], text.splitlines()[-1])
    print(traceback.format_exception_only(type(e), e), traceback.format_exception_only(e))
    tb = e.__traceback__
    print([(s.name, s.lineno, s.line) for s in traceback.extract_tb(tb)], tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_frame.f_code.co_name)
    traceback.print_exc(file=sys.stdout, limit=None) if False else None
    print(sys.exc_info()[0], sys.exc_info()[2] is not None)
class E(Exception): pass
print(traceback.format_exception_only(E("x")), traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(ValueError()))
e = ValueError("x"); e.add_note("a note"); print(traceback.format_exception_only(e))
print(traceback.format_exc())
raise e
