import torch
from _tell import tell

a, b, v = torch.ones(2, 3), torch.ones(2, 2), torch.ones(3)
tell(
    lambda: torch.mm(a, a), lambda: a @ b.t() @ a.t(), lambda: torch.mm(a, v), lambda: torch.mv(a, torch.ones(2)),
    lambda: torch.dot(v, torch.ones(2)), lambda: torch.dot(a, v), lambda: torch.bmm(a, a),
    lambda: torch.bmm(torch.ones(2, 3, 4), torch.ones(2, 3, 4)), lambda: torch.ger(a, v),
    lambda: torch.matmul(torch.tensor(1.), v), lambda: torch.matmul(torch.ones(2, 3, 4), torch.ones(5, 4)),
    lambda: torch.addmm(a, b, a.t()), lambda: a.t().t().t() @ a.t())
