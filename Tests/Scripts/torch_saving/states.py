import torch

import torch.nn as nn, os
torch.manual_seed(0)
m = nn.Linear(2, 1); n = nn.Linear(2, 1)
torch.save(m.state_dict(), 'state.pt'); s = torch.load('state.pt'); print(torch.equal(m.weight, s['weight']), torch.equal(n.bias, s['bias'])); print(sorted(s.keys()), s['weight'].requires_grad, s['weight'].shape); os.remove('state.pt')
try: torch.load('missing.pt')
except Exception as e: print(type(e).__name__, e)
