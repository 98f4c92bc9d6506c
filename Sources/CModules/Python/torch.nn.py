"""Layers of neural networks."""

_families = {
    "module": "Module",
    "linear": "Linear Identity Bilinear",
    "conv": "Conv1d Conv2d ConvTranspose1d ConvTranspose2d",
    "pooling": "MaxPool1d MaxPool2d AvgPool1d AvgPool2d AdaptiveAvgPool1d AdaptiveAvgPool2d"
    " AdaptiveMaxPool1d AdaptiveMaxPool2d LPPool2d",
    "activation": "ReLU ReLU6 LeakyReLU ELU SELU CELU GELU Sigmoid Tanh Softmax Softmax2d LogSoftmax"
    " Softmin Softplus Softshrink Softsign Hardshrink Hardtanh PReLU RReLU Threshold LogSigmoid"
    " Tanhshrink GLU",
    "batchnorm": "BatchNorm1d BatchNorm2d BatchNorm3d",
    "instancenorm": "InstanceNorm1d InstanceNorm2d InstanceNorm3d",
    "normalization": "LayerNorm GroupNorm LocalResponseNorm",
    "dropout": "Dropout Dropout2d Dropout3d AlphaDropout FeatureAlphaDropout",
    "sparse": "Embedding EmbeddingBag",
    "rnn": "RNNBase RNN LSTM GRU RNNCell LSTMCell GRUCell",
    "container": "Sequential ModuleList ModuleDict ParameterList ParameterDict",
    "flatten": "Flatten",
    "padding": "ZeroPad2d ConstantPad1d ConstantPad2d ConstantPad3d ReflectionPad1d"
    " ReflectionPad2d ReplicationPad1d ReplicationPad2d",
    "upsampling": "Upsample UpsamplingNearest2d",
    "pixelshuffle": "PixelShuffle",
    "distance": "PairwiseDistance CosineSimilarity",
    "loss": "L1Loss NLLLoss KLDivLoss MSELoss BCELoss BCEWithLogitsLoss HingeEmbeddingLoss"
    " SmoothL1Loss SoftMarginLoss CrossEntropyLoss MultiLabelSoftMarginLoss CosineEmbeddingLoss"
    " MarginRankingLoss MultiMarginLoss TripletMarginLoss PoissonNLLLoss MultiLabelMarginLoss",
}
_places = {name: family for family, names in _families.items() for name in names.split()}
_packages = ("functional", "init", "modules", "utils", "parameter")


def __getattr__(name):
    # Each family of layers is compiled when one of it is first asked for.
    if name in _places:
        module = __import__("torch.nn.modules." + _places[name], None, None, [name])
        found = getattr(module, name)
    elif name == "Parameter":
        from _nn import Parameter as found
    elif name in _packages:
        found = __import__("torch.nn." + name, None, None, [name])
    else:
        raise AttributeError("module 'torch.nn' has no attribute '%s'" % name)
    globals()[name] = found
    return found


def __dir__():
    return sorted(set(globals()) | set(_places) | set(_packages) | {"Parameter"})


__all__ = list(_places) + ["Parameter"]
