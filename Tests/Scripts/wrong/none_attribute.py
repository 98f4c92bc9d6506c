x = [3, 1].sort()
print(x.append(4))
