from pathlib import Path
d = Path("made_path")
d.mkdir(exist_ok=True)
f = d / "a.txt"
print(f.write_text("hällo\nx"), f.read_text(), f.read_bytes(), f.exists(), f.is_file(), d.is_dir(), f.stat().st_size)
(d / "sub").mkdir(); (d / "sub" / "b.py").touch(); (d / "c.py").write_bytes(b"1")
print(sorted(str(p) for p in d.iterdir()), sorted(map(str, d.glob("*.py"))), sorted(map(str, d.rglob("*.py"))), sorted(map(str, d.glob("**/*.py"))))
with f.open() as h: print(h.readline())
with (d / "w.txt").open("w") as h: print("hi", file=h)
print((d / "w.txt").read_text(), (d / "c.py").rename(d / "e.py"), f.resolve() == Path.cwd() / "made_path" / "a.txt")
import glob, os
print(sorted(glob.glob("made_path/*.txt")), sorted(glob.glob("made_path/**/*.py", recursive=True)), os.fspath(f), os.path.join(d, "q"))
try: d.mkdir()
except FileExistsError as e: print(e)
for p in sorted(d.rglob("*"), reverse=True): p.rmdir() if p.is_dir() else p.unlink()
d.rmdir(); print(d.exists()); f.unlink(missing_ok=True)
f.read_text()
