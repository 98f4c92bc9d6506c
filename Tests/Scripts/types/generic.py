print(list[int], dict[str, list[int]], tuple[int, ...], type[int], list[int].__origin__, list[int].__args__)
print(int | None, int | str | float, list[int] | None, isinstance(3, int | str), isinstance(None, int | None), issubclass(bool, int | str))
print(list[int]([1, 2]), list[int] == list[int], (int | str) == (str | int))
class A(list[int]): pass
print(A([1]), A.__mro__[1])
def f(x: int | None = None) -> list[str]: ...
print(f.__annotations__)
isinstance([], list[int])
