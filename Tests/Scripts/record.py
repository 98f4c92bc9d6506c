"""Writes what Python says to the scripts: beside each NAME.py a NAME.out.

A record is what the script printed; where it ended in an exception or with another status than 0,
a last line names the status and the last line of the traceback. `make record` runs it. Files whose
names begin with an underscore are modules that the scripts import. Those about tqdm need it
installed.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).parent
surroundings = {
    "PYTHONPATH": os.environ.get("PYTHONPATH", ""), "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC",
}


def answer(script, folder):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", script.name], cwd=folder, capture_output=True,
        text=True, stdin=subprocess.DEVNULL, env=surroundings)
    text = done.stdout.replace(str(folder) + "/", "")
    if done.returncode:
        last = done.stderr.rstrip("\n").split("\n")[-1].replace(str(folder) + "/", "")
        text += f"[exit {done.returncode}] {last}\n"
    return text


wanted = sys.argv[1:]
# NumPy 1.26 answers by Tests/record_numpy.py; figures here are drawn as nobody else draws them.
elsewhere = {"numpy", "pyplot"}
# PyTorch answers by Tests/record_pytorch.py, PySyft by a recorder of its own.
foreign = ("torch_", "syft_")
for topic in sorted(
        path for path in here.iterdir()
        if path.is_dir() and path.name not in elsewhere and not path.name.startswith(foreign)):
    scripts = [
        path for path in sorted(topic.glob("*.py"))
        if not path.name.startswith("_")
        and (not wanted or any(f"{topic.name}/{path.stem}".startswith(w) for w in wanted))
    ]
    for script in scripts:
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder).resolve() / topic.name
            shutil.copytree(topic, copy)
            text = answer(script, copy)
        if "No module named 'tqdm'" in text:
            print(f"{topic.name}/{script.name} keeps its record: tqdm is not installed")
            continue
        script.with_suffix(".out").write_text(text)
