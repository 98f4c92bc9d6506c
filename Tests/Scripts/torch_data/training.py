import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(7)
data = torch.randn(90, 6)
target = (data[:, 0] > data[:, 1]).long()
loader = DataLoader(TensorDataset(data, target), batch_size=16, shuffle=True)
model = nn.Sequential(nn.Linear(6, 12), nn.ReLU(), nn.Linear(12, 2))
optimizer = optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
criterion = nn.CrossEntropyLoss()
for epoch in range(9):
    total, correct = 0.0, 0
    for rows, labels in loader:
        optimizer.zero_grad()
        output = model(rows)
        loss = criterion(output, labels)
        loss.backward()
        optimizer.step()
        total += loss.item()
        correct += (output.argmax(1) == labels).sum().item()
        print("%.4f" % loss.item())
    print(epoch, "%.3f" % total, correct)
