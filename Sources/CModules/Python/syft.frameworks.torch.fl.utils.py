"""Helpers of federated training."""

import torch


def extract_batches_per_worker(federated_train_loader):
    """The loader's batches, by worker."""
    loader = federated_train_loader
    batches = {
        loader.federated_dataset.datasets[name].location: [] for name in loader.workers}
    for data, target in loader:
        batches[data.location].append((data, target))
    return batches


def add_model(dst_model, src_model):
    """Adds the parameters of one model to those of another."""
    targets = dict(dst_model.named_parameters())
    with torch.no_grad():
        for name, parameter in src_model.named_parameters():
            if name in targets:
                targets[name].set_(parameter.data + targets[name].data)
    return dst_model


def scale_model(model, scale):
    """Multiplies the parameters of a model by a number."""
    with torch.no_grad():
        for _, parameter in model.named_parameters():
            parameter.set_(parameter.data * scale)
    return model


def federated_avg(models):
    """A model whose parameters are the means of those of the dict's models."""
    models = list(models.values())
    total = None
    for model in models:
        if total is None:
            total = {name: value.data.clone() for name, value in model.named_parameters()}
        else:
            for name, value in model.named_parameters():
                total[name] = total[name] + value.data
    average = models[0].copy()
    with torch.no_grad():
        for name, parameter in average.named_parameters():
            parameter.set_(total[name] * (1.0 / len(models)))
    return average


def accuracy(pred_softmax, target):
    """The share of right predictions."""
    predicted = pred_softmax.argmax(dim=1)
    hits = (predicted.float() == target.view(predicted.shape).float()).sum().item()
    return hits / float(len(target))
