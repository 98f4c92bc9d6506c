#!/usr/bin/env python3
"""Records how IPython 7.34 lays out the values of BuiltinsPrettyCases.txt, written as BuiltinsCases.txt is.

Needs a Python with IPython 7. BuiltinsPrettyAnswers.txt gets each case after '>>> ' and the lines after '= '.
"""
import os, re

from IPython.lib.pretty import pretty

here = os.path.dirname(os.path.abspath(__file__))


def answer(case):
    names = {'__name__': '__main__'}
    *statements, last = case.split(' ;; ')
    for statement in statements:
        exec(statement.replace(' | ', '\n  '), names)
    text = pretty(eval(last, names))
    return re.sub(r'(?<= at )0x[0-9a-f]+', '0x…', text.replace('\n', '\n= '))


with open(os.path.join(here, 'BuiltinsPrettyCases.txt'), encoding='utf-8') as file:
    cases = [line for line in file.read().split('\n') if line.strip() and line[0] != '#']
with open(os.path.join(here, 'BuiltinsPrettyAnswers.txt'), 'w', encoding='utf-8') as out:
    for case in cases:
        out.write('>>> ' + case + '\n= ' + answer(case) + '\n')
