class Point:
    origin = 1
print(Point.orgin)
