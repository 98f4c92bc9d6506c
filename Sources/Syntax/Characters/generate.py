"""Writes CompatibilityForms.swift: what stands for the characters that are there for the sake of
older sets only. Run it with a Python whose Unicode is newer."""

import pathlib
import sys
import unicodedata

rows = []
for code in range(sys.maxunicode + 1):
    character = chr(code)
    if 0xD800 <= code < 0xE000:
        continue
    form = unicodedata.normalize("NFKD", character)
    if form != unicodedata.normalize("NFD", character):
        rows.append((code, [ord(one) for one in form]))

# Neighbours whose forms are neighbours as well share a row: first, count, form.
runs = []
for code, form in rows:
    if runs:
        first, count, start = runs[-1]
        if (code == first + count and len(form) == 1 and len(start) == 1
                and form[0] == start[0] + count):
            runs[-1] = (first, count + 1, start)
            continue
    runs.append((code, 1, form))
text = [f"{first:X},{count}," + " ".join(f"{one:X}" for one in form) for first, count, form in runs]
lines = [
    "// Written by generate.py: Unicode " + unicodedata.unidata_version + ".",
    "",
    "extension NormalForm {",
    "  /// First character, how many follow each other, what stands for the first.",
    '  static let compatibilityText = """',
]
line = "   "
for row in text:
    if len(line) + len(row) + 1 > 99:
        lines.append(line + ";\\")
        line = "   "
    line += (" " if line == "   " else ";") + row
lines += [line, '    """', "}"]
(pathlib.Path(__file__).parent / "CompatibilityForms.swift").write_text("\n".join(lines) + "\n")
