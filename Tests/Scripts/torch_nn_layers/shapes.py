import torch
import torch.nn as nn

x = torch.arange(24.).view(1, 4, 2, 3)
print(nn.Flatten()(x).shape, nn.Flatten(2)(x).shape, nn.Identity(3, a=1)(x).shape)
print(nn.PixelShuffle(2), nn.PixelShuffle(2)(x))
print(nn.Upsample(scale_factor=2), nn.Upsample(scale_factor=2)(x[:, :1]))
print(nn.Upsample(size=(3, 3))(x[:, :1]))
print(nn.Upsample(scale_factor=2, mode="bilinear", align_corners=True)(x[:, :1]))
torch.manual_seed(2)
layer = nn.Bilinear(2, 3, 2)
print(layer(torch.ones(2, 2), torch.ones(2, 3)))
print(nn.CosineSimilarity()(torch.ones(2, 3), torch.arange(6.).view(2, 3)))
print(nn.PairwiseDistance()(torch.ones(2, 3), torch.arange(6.).view(2, 3)))
print(nn.functional.unfold(x[:, :1], 2))
