import torch

torch.set_printoptions(threshold=5); print(torch.arange(10)); print(torch.arange(12).view(3, 4)); torch.set_printoptions(edgeitems=1); print(torch.arange(10)); print(torch.arange(27).view(3, 3, 3)); torch.set_printoptions(linewidth=40, threshold=100); print(torch.arange(30)); torch.set_printoptions(profile='short'); print(torch.arange(2000.)); torch.set_printoptions(profile='full'); print(torch.arange(1010).sum(), len(str(torch.arange(1010)))); torch.set_printoptions(profile='default'); print(torch.arange(1010))
