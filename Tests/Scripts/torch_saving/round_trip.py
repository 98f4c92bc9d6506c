import torch

import io, os
d = {'a': torch.arange(3), 'b': [torch.ones(2, 2).double(), 1, 2.5, None, True, 'text'], 'c': (1, 'x'), 3: torch.tensor([True, False])}
f = io.BytesIO(); torch.save(d, f); f.seek(0); e = torch.load(f)
print(e); print(e['b'][0].dtype, type(e['c']).__name__, list(e.keys()))
p = 'saved.pt'; torch.save(torch.tensor([1.5, 2.5]), p); print(torch.load(p)); t = torch.load(p, map_location='cpu'); print(t); os.remove(p)
x = torch.ones(2, requires_grad=True); torch.save(x, p); print(torch.load(p)); os.remove(p)
torch.save(torch.arange(6).view(2, 3).t(), p); print(torch.load(p)); os.remove(p); torch.save(torch.Size([1, 2]), p); print(torch.load(p)); torch.save(torch.tensor([1, 2]).half(), p); print(torch.load(p).float()); os.remove(p)
