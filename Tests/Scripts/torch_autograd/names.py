import torch
import torch.nn.functional as F

x = torch.rand(2, 2, requires_grad=True)
for t in (x + 1, x - x, x * 2, x / 3, x ** 2, -x, x.sum(), x.mean(), x @ x, x.t(), x.view(4), x[0], x.exp(), x.relu(), x.clamp(0, 1), torch.cat([x, x]), torch.stack([x]), x.max(), x.sigmoid(), x.std(), x.norm(), x.unsqueeze(0), x.expand(3, 2, 2), x.index_select(0, torch.tensor([0])), torch.where(x > 0, x, x), x.prod(), x.cumsum(0), x.abs(), x.sqrt(), x.double(), x.clone(), x.roll(1), x.diag(), torch.lerp(x, x, 0.5), F.elu(x), F.gelu(x), x.flip(0), x.tril(), x.median(), x.logsumexp(0), x.atan2(x), x.trace(), x.unfold(0, 1, 1), x.std(0), x.var(), x.permute(1, 0), x.squeeze(0), x.squeeze(), x.transpose(0, 1), x.select(0, 0), x.narrow(0, 0, 1), x.repeat(1, 2), x.gather(0, torch.tensor([[0, 1]])), torch.addcmul(x, x, x), torch.dist(x, x + 1), torch.einsum('ij->ji', x), torch.baddbmm(x[None], x[None], x[None]), x.det(), x.inverse()):
    print(t.grad_fn.name(), [f[0].name() if f[0] else None for f in t.grad_fn.next_functions])
