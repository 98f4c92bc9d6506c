n = 0
def bump(): n += 1
bump()
