"""Writes what PySyft 0.2.9 says to the scripts of Tests/Scripts/syft_*: beside each NAME.py a NAME.out.

Run it with a Python that has PySyft 0.2.9 and PyTorch 1.4; arguments name the scripts to record, all without.
"""

import os
import pathlib
import subprocess
import sys

scripts = pathlib.Path(__file__).parent / "Scripts"
surroundings = {
    "PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC", "OMP_NUM_THREADS": "1",
}

for script in sorted(scripts.glob("syft_*/*.py")):
    name = f"{script.parent.name}/{script.stem}"
    if script.name.startswith("_") or (sys.argv[1:] and name not in sys.argv[1:]):
        continue
    done = subprocess.run(
        [sys.executable, "-W", "ignore", script.name], cwd=script.parent, capture_output=True,
        stdin=subprocess.DEVNULL, env=surroundings)
    text = done.stdout.decode()
    if done.returncode:
        last = done.stderr.decode().rstrip("\n").split("\n")[-1]
        text += f"[exit {done.returncode}] {last}\n"
    script.with_suffix(".out").write_text(text)
    print(name, "" if done.returncode == 0 else text.split("\n")[-2])
