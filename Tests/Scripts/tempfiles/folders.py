import os, shutil, tempfile
with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder))
    path = os.path.join(folder, "a.txt")
    with open(path, "w") as file:
        file.write("hello")
    copy = shutil.copy(path, os.path.join(folder, "b.txt"))
    print(open(copy).read(), sorted(os.listdir(folder)))
    os.makedirs(os.path.join(folder, "d", "e"))
    print(os.path.basename(shutil.copy2(path, os.path.join(folder, "d"))))
    shutil.copytree(os.path.join(folder, "d"), os.path.join(folder, "t"))
    print(sorted(os.listdir(os.path.join(folder, "t"))))
    shutil.move(copy, os.path.join(folder, "t", "e"))
    print(os.listdir(os.path.join(folder, "t", "e")), os.path.exists(copy))
    shutil.rmtree(os.path.join(folder, "t"))
    print(sorted(os.listdir(folder)))
    try:
        shutil.copyfile(path, path)
    except shutil.SameFileError as problem:
        print("same file")
    try:
        shutil.rmtree(os.path.join(folder, "nothing"))
    except FileNotFoundError as problem:
        print(problem.errno, problem.strerror)
    shutil.rmtree(os.path.join(folder, "nothing"), ignore_errors=True)
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile("w+", suffix=".txt", dir=".") as file:
    file.write("one\ntwo\n")
    file.seek(0)
    print(file.read(), file.name.endswith(".txt"), os.path.exists(file.name))
print(os.path.exists(file.name))
with tempfile.TemporaryFile() as file:
    print(file.write(b"bytes"), file.seek(0), file.read())
with tempfile.SpooledTemporaryFile(mode="w+") as file:
    file.write("x"); file.seek(0); print(file.read())
try:
    open("missing/file")
except OSError as problem:
    print(problem.args, problem.filename, problem.filename2, repr(problem))
try:
    os.rename("missing1", "missing2")
except OSError as problem:
    print(problem, problem.filename2)
