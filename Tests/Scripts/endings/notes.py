e = ValueError('v')
e.add_note('a note')
try:
    raise e
except ValueError as x:
    print(x.__notes__)
raise KeyError(5)
