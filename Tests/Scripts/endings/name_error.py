value = 5
print(vale)
