import torch

for t in (torch.float16, torch.float32, torch.float64):
    f = torch.finfo(t); print(f.bits, f.max, f.min, f.eps, f.tiny)
for t in (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64):
    i = torch.iinfo(t); print(i.bits, i.max)
