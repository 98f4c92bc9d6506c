import torch
from torchvision import datasets, transforms
from torchvision.utils import make_grid

data = datasets.FakeData(size=4, image_size=(3, 5, 4), num_classes=7, transform=transforms.ToTensor())
print(len(data))
image, target = data[1]
print(image.shape, image[0], target)
print([int(data[i][1]) for i in range(4)])
print(data)
try:
    data[4]
except IndexError as error:
    print(error)
for pictures, labels in torch.utils.data.DataLoader(data, batch_size=3):
    print(pictures.shape, labels)
torch.manual_seed(0)
pictures = torch.rand(5, 1, 2, 2)
print(make_grid(pictures, nrow=3, padding=1, pad_value=0.5))
print(make_grid(pictures, nrow=2, normalize=True).shape, make_grid(pictures[0]).shape, make_grid(pictures, normalize=True, scale_each=True).sum())
