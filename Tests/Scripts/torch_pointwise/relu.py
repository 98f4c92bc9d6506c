import torch

x = torch.tensor([-1.5, 0., 2.5, 0.75])
print(torch.relu(x))
print(x.relu(), torch.relu(x.double()))
y = x.clone()
print(y.relu_() is y, y)
print(torch.relu(x.view(2, 2).t()))
print(torch.relu(torch.zeros(0)), torch.relu(x[0]))
leaf = x.clone().requires_grad_()
result = torch.relu(leaf)
print(result)
result.sum().backward()
print(leaf.grad)
try:
    print(torch.relu(torch.tensor([1, 2])))
except RuntimeError as error:
    print(error)
