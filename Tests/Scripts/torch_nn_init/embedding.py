import torch
import torch.nn as nn
torch.manual_seed(7)
for layer in [
    nn.Embedding(5, 3),
    nn.Embedding(20, 4, padding_idx=0),
    nn.EmbeddingBag(4, 2),
]:
    print(layer)
    for name, value in layer.state_dict().items():
        print(name, value)
print(torch.rand(2))
