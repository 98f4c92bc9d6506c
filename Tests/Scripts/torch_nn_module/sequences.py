import torch
import torch.nn as nn

from torch.nn.utils.rnn import pad_sequence, pack_padded_sequence, pad_packed_sequence
torch.manual_seed(4)
parts = [torch.arange(3.), torch.arange(2.) + 5, torch.ones(1)]
print(pad_sequence(parts), pad_sequence(parts, batch_first=True, padding_value=-1))
x = torch.randn(3, 2, 2)
packed = pack_padded_sequence(x, [3, 2])
print(packed.data, packed.batch_sizes)
print(pad_packed_sequence(packed)[1])
net = nn.GRU(2, 2)
output, h = net(packed)
print(pad_packed_sequence(output)[0].data)
print(h.data)
