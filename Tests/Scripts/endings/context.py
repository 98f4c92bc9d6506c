try:
    {}['x']
except KeyError:
    undefined_thing
