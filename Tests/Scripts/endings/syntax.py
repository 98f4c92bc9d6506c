print('never')
x = (1,
print(x
