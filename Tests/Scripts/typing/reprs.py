from typing import *
import typing
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, None, str], Tuple[int, ...], Callable[[int], str], Callable[..., int], Any, Set[int], Type[int])
print(Literal[1, "a"], ClassVar[int], Final[int], Iterable[int], Sequence[str], Mapping[str, int], Generator[int, None, str], List, Dict, TypeVar("T"), TypeVar("C", covariant=True), Annotated[int, "x"])
print(Optional[Union[int, str]], Union[int], Union[int, int], List["Foo"], Optional[List[Optional[int]]], List[int] == List[int], {List[int]: 1}[List[int]])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Optional[int]), get_args(Callable[[int], str]), get_origin(int), get_args(Optional[int]), get_origin(list[int]), Tuple[()], NoReturn)
print(cast(int, "x"), typing.TYPE_CHECKING, NewType("UserId", int)(5), NewType("UserId", int), List[int].__origin__, isinstance([], List), issubclass(dict, Mapping))
def f(a: int, b: "str" = "x", *c: float, d: Optional[int] = None) -> List[int]: ...
print(get_type_hints(f), f.__annotations__)
for g in (lambda: isinstance([], List[int]), lambda: Union[()], lambda: Optional[1, 2], lambda: Callable[int], lambda: List[int, str], lambda: Any()):
    try: g()
    except TypeError as e: print(e)
