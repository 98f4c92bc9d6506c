import torch
import torch.nn as nn
torch.manual_seed(31)
torch.set_printoptions(precision=3)
a = torch.randn(3, 4)
b = torch.randn(3, 4)
c = torch.randn(3, 4)
y = torch.tensor([1., -1., 1.])
print(nn.MarginRankingLoss(0.5)(a[:, 0], b[:, 0], y))
print(nn.CosineEmbeddingLoss()(a, b, y))
print(nn.TripletMarginLoss()(a, b, c))
print(nn.TripletMarginLoss(swap=True, reduction="none")(a, b, c))
print(nn.KLDivLoss(reduction="batchmean")(torch.log_softmax(a, 1), torch.softmax(b, 1)))
print(nn.MultiLabelMarginLoss()(a, torch.tensor([[0, 2, -1, 0], [1, -1, 0, 0], [3, 1, 0, -1]])))
