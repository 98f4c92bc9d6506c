"""Writes modules.c: the table of the texts in Python/. Run it after adding a module."""

import pathlib

here = pathlib.Path(__file__).parent
lines = [
    "// Written by generate.py: the texts of the modules in Python/.",
    '#include "CModules.h"',
    "",
    '#pragma clang diagnostic ignored "-Wc23-extensions"',
    "",
]
names = sorted(path.stem for path in (here / "Python").glob("*.py"))
for name in names:
    lines += [
        f"static const unsigned char text_{name.replace('.', '_dot_')}[] = {{",
        f'#embed "Python/{name}.py"',
        "};",
    ]
lines += ["", "static const struct python_module_text modules[] = {"]
for name in names:
    symbol = "text_" + name.replace(".", "_dot_")
    lines.append(f'  {{"{name}", {symbol}, sizeof({symbol})}},')
lines += [
    "};",
    "",
    "size_t python_module_count(void) { return sizeof(modules) / sizeof(modules[0]); }",
    "",
    "struct python_module_text python_module(size_t position) { return modules[position]; }",
]
(here / "modules.c").write_text("\n".join(lines) + "\n")
