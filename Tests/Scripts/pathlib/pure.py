from pathlib import PurePosixPath as P, Path, PurePath
p = P("/a/b/c.tar.gz")
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.root, p.anchor, list(p.parents))
print(p / "d", "x" / P("y"), P("a", "b", "/c", "d"), P("a//b/./c/"), P(""), P("."), P("a") / "../b", p.with_name("z"), p.with_suffix(".txt"), p.with_stem("q"))
print(p.relative_to("/a"), p.is_absolute(), p.match("*.gz"), p.match("b/*"), P("a") < P("b"), P("a") == P("a"), {P("a"): 1}[P("a")], P("a/b").joinpath("c", "d"), p.is_relative_to("/x"))
print(Path("x"), repr(Path("x")), PurePath("y"), str(Path("a") / "b"), Path("a.txt").with_suffix(""), p.as_posix(), p.as_uri())
for f in (lambda: p.relative_to("/z"), lambda: P("/").with_name("x"), lambda: p.with_suffix("x")):
    try: f()
    except ValueError as e: print(e)
P(3)
