#!/usr/bin/env python3
"""Records what CPython 3.11 answers to the cases of BuiltinsCases.txt and BuiltinsModulesCases.txt.

A case is a line: statements, then an expression, separated by ' ;; '; ' | ' in a statement starts a new, indented line. Lines
that start with # are comments. The Answers files get each case after '>>> ', what it printed after 'o ', and the
repr of the expression after '= ' or the exception after '! '.
"""
import io, os, re, sys, warnings

here = os.path.dirname(os.path.abspath(__file__))
warnings.simplefilter('ignore')


def plain(text):
    text = text.replace('\n', '\\n').replace('\r', '\\r')
    return re.sub(r'(?<= at )0x[0-9a-f]+', '0x…', text)


def answer(case):
    names = {'__name__': '__main__'}
    *statements, last = case.split(' ;; ')
    old, sys.stdout = sys.stdout, io.StringIO()
    try:
        for statement in statements:
            exec(statement.replace(' | ', '\n  '), names)
        try:
            code = compile(last.strip(), '<case>', 'eval')
        except SyntaxError:
            exec(last.strip(), names)
            result = '='
        else:
            result = '= ' + repr(eval(code, names))
    except BaseException as error:
        name = type(error).__name__
        result = f'! {name}: {error}' if str(error) else f'! {name}'
    finally:
        printed, sys.stdout = sys.stdout.getvalue(), old
    return printed, result


def main():
    for name in ('Builtins', 'BuiltinsModules'):
        with open(os.path.join(here, name + 'Cases.txt'), encoding='utf-8') as file:
            cases = [line for line in file.read().split('\n') if line.strip() and line[0] != '#']
        with open(os.path.join(here, name + 'Answers.txt'), 'w', encoding='utf-8') as out:
            for case in cases:
                printed, result = answer(case)
                out.write('>>> ' + case + '\n')
                if printed:
                    out.write('o ' + plain(printed) + '\n')
                out.write(plain(result) + '\n')


if __name__ == '__main__':
    main()
