import torch
from _tell import tell

a = torch.ones(2, 2)
tell(
    lambda: torch.inverse(a), lambda: torch.inverse(torch.ones(2, 3)), lambda: torch.det(torch.ones(2, 3)), lambda: torch.cholesky(-a),
    lambda: torch.solve(torch.ones(3, 1), a), lambda: torch.solve(torch.ones(2, 1), a), lambda: torch.cross(a, a),
    lambda: torch.trace(torch.ones(2)), lambda: torch.diag(torch.ones(1, 1, 1)), lambda: torch.det(torch.ones(2)), lambda: torch.tril(torch.ones(2)),
    lambda: torch.lerp(a, a.double(), 0.5), lambda: torch.cdist(a, torch.ones(2, 3)), lambda: torch.renorm(a[0], 2, 0, 1))
