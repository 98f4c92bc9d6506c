# %% [markdown]
# # Plain training on MNIST
# 640 digits, ten epochs, squared error: what a federated training is compared with.

# %%
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torchvision import datasets, transforms

seed = 1
count = 640

# %%
transformation = transforms.Compose([
    transforms.ToTensor(),
    transforms.Normalize((0.1307,), (0.3081,)),
])
train_set = datasets.MNIST('../data', train=True, download=True, transform=transformation)
test_set = datasets.MNIST('../data', train=False, download=True, transform=transformation)
train_loader = torch.utils.data.DataLoader(
    torch.utils.data.Subset(train_set, range(count)), batch_size=64)
test_loader = torch.utils.data.DataLoader(
    torch.utils.data.Subset(test_set, range(count)), batch_size=64)


# %%
class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.fc1 = nn.Linear(28 * 28, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)

    def forward(self, x):
        x = x.view(-1, 28 * 28)
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


# %%
_ = torch.manual_seed(seed)
model = Net()
optimizer = optim.SGD(model.parameters(), lr=0.02)
one_hot = torch.eye(10)
for epoch in range(1, 11):
    model.train()
    for data, target in train_loader:
        optimizer.zero_grad()
        output = model(data)
        loss = ((output - one_hot[target]) ** 2).sum() / output.shape[0]
        loss.backward()
        optimizer.step()
    model.eval()
    correct = 0
    with torch.no_grad():
        for data, target in test_loader:
            correct += model(data).argmax(dim=1).eq(target).sum().item()
    print("epoch", epoch, "correct", correct)
