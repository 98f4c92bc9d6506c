import torch
import torch.nn as nn

for layer in [
    nn.Linear(2, 3, bias=False), nn.Identity(), nn.Bilinear(1, 2, 3), nn.Conv1d(1, 2, 3), nn.Conv2d(1, 2, (3, 5), stride=2, padding=(1, 2), dilation=2, groups=1, bias=False),
    nn.ConvTranspose2d(2, 2, 3, output_padding=1, stride=2, groups=2), nn.MaxPool1d(2), nn.MaxPool2d(3, 2, 1), nn.AvgPool1d(2), nn.AvgPool2d((2, 3)),
    nn.AdaptiveAvgPool1d(3), nn.AdaptiveAvgPool2d((None, 2)), nn.AdaptiveMaxPool2d(4), nn.LPPool2d(2, 3),
    nn.ReLU(True), nn.RReLU(), nn.LeakyReLU(), nn.ELU(inplace=True), nn.SELU(), nn.CELU(), nn.GELU(), nn.Hardtanh(), nn.ReLU6(), nn.Threshold(1, 2, True),
    nn.Softplus(), nn.Softshrink(), nn.Hardshrink(), nn.PReLU(3), nn.Softsign(), nn.Tanhshrink(), nn.Softmax(dim=1), nn.Softmin(dim=1), nn.LogSoftmax(dim=0), nn.Softmax2d(), nn.LogSigmoid(), nn.GLU(1),
    nn.BatchNorm1d(3), nn.BatchNorm2d(3, momentum=None), nn.InstanceNorm2d(3), nn.LayerNorm((2, 3)), nn.GroupNorm(2, 4), nn.LocalResponseNorm(2),
    nn.Dropout(0.2), nn.Dropout2d(), nn.AlphaDropout(inplace=True), nn.Embedding(3, 4), nn.Embedding(3, 4, padding_idx=-1, max_norm=1.0, scale_grad_by_freq=True), nn.EmbeddingBag(3, 4),
    nn.RNN(1, 2), nn.LSTM(1, 2, 3, bias=False, batch_first=True, dropout=0.5, bidirectional=True), nn.GRU(4, 5), nn.RNNCell(1, 2, nonlinearity="relu"), nn.LSTMCell(1, 2, bias=False), nn.GRUCell(1, 2),
    nn.Flatten(), nn.ZeroPad2d(1), nn.ConstantPad1d(2, 3.5), nn.ReflectionPad1d(1), nn.PixelShuffle(2), nn.Upsample(size=3), nn.UpsamplingNearest2d(scale_factor=2), nn.CosineSimilarity(), nn.PairwiseDistance(),
    nn.MSELoss(), nn.CrossEntropyLoss(), nn.NLLLoss(), nn.BCELoss(), nn.BCEWithLogitsLoss(), nn.L1Loss(), nn.SmoothL1Loss(), nn.KLDivLoss(), nn.TripletMarginLoss(),
]:
    print(layer)
    print(type(layer))
