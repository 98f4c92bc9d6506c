class Car:
    wheels = 4
print(Car().wheel)
