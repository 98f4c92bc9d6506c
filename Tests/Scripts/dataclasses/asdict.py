from dataclasses import dataclass, asdict, astuple, replace, fields, is_dataclass, field, make_dataclass
@dataclass
class A:
    n: int
@dataclass
class B:
    a: A
    l: list
    d: dict = field(default_factory=dict)
b = B(A(1), [A(2), 3], {"k": A(4)})
print(asdict(b))
print(astuple(b))
print(replace(b, l=[]), [f.name for f in fields(B)], is_dataclass(B), is_dataclass(b), is_dataclass(3))
c = asdict(b); c["l"].append(1); print(b.l)
C = make_dataclass("C", ["x", ("y", int), ("z", int, 5)])
print(C(1, 2))
print(fields(A)[0].type, fields(B)[2].name)
asdict(3)
