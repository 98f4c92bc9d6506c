"""Writes, reads, renames and walks files; paths; csv and json on disk; binary files; a small database."""
import csv, glob, io, json, os, shutil, tempfile
from pathlib import Path, PurePosixPath

root = Path("data")
(root / "a" / "b").mkdir(parents=True, exist_ok=True)
for n, name in enumerate(["one.txt", "two.txt", "a/three.md", "a/b/four.txt"]):
    path = root / name
    path.write_text(f"{name}\n" * (n + 1), encoding="utf-8")
print(sorted(str(p) for p in root.rglob("*.txt")), sorted(p.name for p in root.iterdir()), [p.name for p in sorted(root.glob("*"))])
print(sorted(glob.glob("data/**/*.txt", recursive=True)), sorted(os.listdir(root)), os.path.getsize(root / "two.txt"))
for folder, dirs, files in os.walk("data"):
    dirs.sort()
    print(folder, dirs, sorted(files))
p = root / "a" / "three.md"
print(p.stem, p.suffix, p.parent, p.parts, p.with_suffix(".txt"), p.with_name("x"), p.is_file(), p.exists(), (root / "zz").exists(), p.relative_to(root), p.as_posix(), p == Path("data/a/three.md"))
print(PurePosixPath("/a/b/../c").parts, PurePosixPath("a") / "/b", PurePosixPath("x.tar.gz").suffixes, Path("a/b").joinpath("c", "d"), Path(), os.path.join("a", "b", "/c"), os.path.splitext("a/b.c.d"), os.path.split("a/b/"), os.path.normpath("a//b/./../c"), os.path.commonpath(["a/b/c", "a/b/d"]))
with open("data/log.txt", "w") as f:
    print(f.write("first\n"), f.tell(), f.writable(), f.readable(), f.name)
    f.writelines(["second\n", "third"])
    print("fourth", file=f)
with open("data/log.txt") as f:
    print(f.readline(), f.readlines(), f.read() == "", f.seek(0), [line.strip() for line in f], f.closed)
with open("data/log.txt", "a+") as f:
    f.write("appended\n"); f.seek(0); print(len(f.read()))
with open("data/log.txt", "r+") as f:
    f.write("FIRST"); f.seek(0); print(f.read(8).encode(), f.truncate(10))
print(Path("data/log.txt").read_text(), Path("data/log.txt").stat().st_size)
with open("data/bin", "wb") as f:
    f.write(bytes(range(10))); f.seek(2); f.write(b"XY")
with open("data/bin", "rb") as f:
    print(f.read(4), f.seek(-2, 2), f.read(), f.seek(1), f.read1(2)); b = bytearray(3); f.seek(0); print(f.readinto(b), b)
with open("data/t.csv", "w", newline="") as f:
    w = csv.writer(f); w.writerow(["name", "quote"]); w.writerows([["a,b", 'say "hi"'], ["line\nbreak", 5], ["", None]])
print(repr(open("data/t.csv", newline="").read()))
with open("data/t.csv", newline="") as f: print(list(csv.reader(f)))
print(list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")), list(csv.DictReader(io.StringIO("x,y\n1,2\n3"), restval="-")))
class Store:
    def __init__(self, path): self.path = Path(path); self.data = json.loads(self.path.read_text()) if self.path.exists() else {}
    def __setitem__(self, k, v): self.data[k] = v; self.path.write_text(json.dumps(self.data, sort_keys=True))
    def __getitem__(self, k): return self.data[k]
s = Store("data/s.json"); s["k"] = [1, {"x": None}]; s["é"] = "ü"; print(Store("data/s.json")["k"], Path("data/s.json").read_bytes())
os.rename("data/one.txt", "data/uno.txt"); os.replace("data/two.txt", "data/uno.txt"); print(open("data/uno.txt").read().split()); Path("data/uno.txt").unlink(); shutil.copytree("data/a", "data/c"); print(sorted(x.name for x in Path("data/c").rglob("*")))
with open("data/utf", "w", encoding="utf-16") as f: f.write("hé\n")
print(open("data/utf", "rb").read(), open("data/utf", encoding="utf-16").read(), open("data/utf", encoding="latin-1").read()[:2])
for bad in (lambda: open("nope"), lambda: open("data"), lambda: open("data/utf", encoding="utf-8").read(), lambda: open("data/x", "z"), lambda: os.mkdir("data"), lambda: os.rmdir("data"), lambda: os.remove("nope"), lambda: Path("nope").read_text(), lambda: Path("data/a/three.md").relative_to("x"), lambda: open("data/bin", "rb").write(b""), lambda: open("data/bin", "w").read(), lambda: os.listdir("nope"), lambda: json.load(open("data/log.txt")), lambda: open("data/e", "wb").write("text"), lambda: open("data/f", "x").close() or open("data/f", "x"), lambda: open(""), lambda: open(None), lambda: Path(5), lambda: shutil.copy("nope", "x"), lambda: open("data/bin", "b"), lambda: os.chdir("nope")):
    try: print(bad())
    except Exception as problem: print(type(problem).__name__, problem)
shutil.rmtree("data"); print(os.path.exists("data"))
