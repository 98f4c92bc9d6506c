from __future__ import annotations, print_function, division
def f(a: undefined_name, b: list[int] = None) -> also.undefined: pass
print(f.__annotations__)
class A: x: not_there = 5
print(A.__annotations__, A.x, 1 / 2)
