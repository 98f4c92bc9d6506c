"""Writes what PyTorch prints to the scripts of Tests/Scripts/torch_*: beside each NAME.py a NAME.out.

Run it with a Python that has PyTorch 1.4 and torchvision 0.5, or name that Python in PYTORCH.
Arguments are beginnings of `topic/name`; none means all. A record is what the script printed; where
it ended in an exception or with another status than 0, a last line names the status and the last
line of the traceback. No script has the name of a module of Python's, which it would hide from
PyTorch. Files whose names begin with an underscore are modules that scripts import.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).parent / "Scripts"
python = os.environ.get("PYTORCH", sys.executable)
surroundings = {
    "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC",
    "PYTHONIOENCODING": "utf-8", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1",
}


def answer(script, folder):
    done = subprocess.run(
        [python, "-W", "ignore", script.name], cwd=folder, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, universal_newlines=True, stdin=subprocess.DEVNULL,
        env=surroundings)
    text = done.stdout.replace(str(folder) + "/", "")
    if done.returncode:
        last = done.stderr.rstrip("\n").split("\n")[-1].replace(str(folder) + "/", "")
        text += "[exit {}] {}\n".format(done.returncode, last)
    return text


wanted = sys.argv[1:]
for topic in sorted(path for path in here.glob("torch_*") if path.is_dir()):
    for script in sorted(topic.glob("*.py")):
        name = "{}/{}".format(topic.name, script.stem)
        if script.name.startswith("_") or wanted and not any(name.startswith(w) for w in wanted):
            continue
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder).resolve() / topic.name
            shutil.copytree(str(topic), str(copy))
            text = answer(script, copy)
        script.with_suffix(".out").write_text(text, encoding="utf-8")
