def f():
    try:
        raise SystemExit(4)
    finally:
        print('cleanup')
f()
