"""Writes what Python says to the scripts: beside each NAME.py a NAME.out.

A record is what the script printed; where it ended in an exception or another status than 0,
a last line names the status and the last line of the traceback. Run it as `make record-scripts`.
"""

import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).parent


def answer(script):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", script.name], cwd=script.parent, capture_output=True, text=True,
        stdin=subprocess.DEVNULL, env={"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1",
                                       "LC_ALL": "C.UTF-8", "TZ": "UTC"})
    text = done.stdout
    if done.returncode:
        last = done.stderr.rstrip("\n").split("\n")[-1]
        text += f"[exit {done.returncode}] {last}\n"
    return text


wanted = sys.argv[1:]
for script in sorted(here.glob("*/*.py")):
    name = f"{script.parent.name}/{script.stem}"
    if wanted and not any(name.startswith(start) for start in wanted):
        continue
    script.with_suffix(".out").write_text(answer(script))
