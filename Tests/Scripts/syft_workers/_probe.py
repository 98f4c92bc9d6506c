"""Three workers, and a print that names ids by the order in which they appear."""

import re

import syft as sy
import torch

hook = sy.TorchHook(torch)
me = hook.local_worker
bob = sy.VirtualWorker(hook, id='bob')
alice = sy.VirtualWorker(hook, id='alice')
charlie = sy.VirtualWorker(hook, id='charlie')
names = {}


def name(match):
    return names.setdefault(match.group(), 'id%d' % (len(names) + 1))


def show(*values):
    text = ' '.join(value if isinstance(value, str) else repr(value) for value in values)
    print(re.sub(r'\b[0-9]{6,11}\b', name, text))


def attempt(function):
    try:
        show(function())
    except Exception as error:
        kind = type(error).__name__
        plain = kind not in ('ObjectNotFoundError', 'TensorsNotCollocatedException')
        show(kind + (': ' + str(error) if plain else ''))


def stores():
    show('|', *[list(worker._objects.values()) for worker in (bob, alice, charlie)])
