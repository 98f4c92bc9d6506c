import torch
import torch.nn.functional as F

a, b = torch.tensor([[0., 0.], [3., 4.]]), torch.tensor([[1., 1.], [0., 4.], [3., 0.]])
print(torch.cdist(a, b))
print(torch.cdist(a, b, p=1))
print(torch.cdist(a, b, p=float('inf')))
print(torch.cdist(a[None], b[None]).shape)
print(F.pdist(b))
print(F.pairwise_distance(a, b[:2]))
print(F.pairwise_distance(a, b[:2], p=1, keepdim=True))
print(F.cosine_similarity(a + 1, b[:2]))
print(F.cosine_similarity(a + 1, b[:2], dim=0))
print(F.normalize(b))
print(F.normalize(b, p=1, dim=0))
