"""Writes what NumPy prints to the scripts of Tests/Scripts/numpy: beside each NAME.py a NAME.out.

Run it with a Python that has NumPy 1.26. The vector units' own functions are turned off, so that
exp, log and sin are the C library's.
"""

import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).parent / "Scripts" / "numpy"
features = "AVX2 FMA3 AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL"


def answer(script):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", script.name], cwd=here, capture_output=True, text=True,
        stdin=subprocess.DEVNULL,
        env={"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8",
             "NPY_DISABLE_CPU_FEATURES": features})
    text = done.stdout
    if done.returncode:
        last = done.stderr.rstrip("\n").split("\n")[-1]
        text += f"[exit {done.returncode}] {last}\n"
    return text


for script in sorted(here.glob("*.py")):
    script.with_suffix(".out").write_text(answer(script))
