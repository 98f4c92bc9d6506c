import torch

print(torch.get_num_threads() >= 1)
print(torch.set_num_threads(1))
print(torch.cuda.is_available())
print(torch.cuda.device_count())
print(torch.device('cpu').type)
print(torch.device('cpu').index)
print(torch.device('cpu') == torch.zeros(1).device)
print(torch.zeros(1, device='cpu').device)
print(torch.zeros(1, device=torch.device('cpu')).to('cpu').device)
print(torch.__version__[:3])
