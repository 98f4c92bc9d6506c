"""Rows by their numbers."""
import torch
from torch.nn import functional as F
from torch.nn.modules.module import Module
from _nn import Parameter, normal


class Embedding(Module):
    def __init__(
            self, num_embeddings, embedding_dim, padding_idx=None, max_norm=None, norm_type=2.,
            scale_grad_by_freq=False, sparse=False, _weight=None):
        super().__init__()
        self.num_embeddings = num_embeddings
        self.embedding_dim = embedding_dim
        if padding_idx is not None:
            if padding_idx > 0:
                assert padding_idx < num_embeddings, "Padding_idx must be within num_embeddings"
            elif padding_idx < 0:
                assert padding_idx >= -num_embeddings, "Padding_idx must be within num_embeddings"
                padding_idx += num_embeddings
        self.padding_idx = padding_idx
        self.max_norm = max_norm
        self.norm_type = norm_type
        self.scale_grad_by_freq = scale_grad_by_freq
        if _weight is None:
            self.weight = Parameter(torch.Tensor(num_embeddings, embedding_dim))
            self.reset_parameters()
        else:
            assert list(_weight.shape) == [num_embeddings, embedding_dim], \
                "Shape of weight does not match num_embeddings and embedding_dim"
            self.weight = Parameter(_weight)
        self.sparse = sparse

    def reset_parameters(self):
        normal(self.weight, 0., 1.)
        if self.padding_idx is not None:
            with torch.no_grad():
                self.weight[self.padding_idx].fill_(0)

    def forward(self, input):
        return F.embedding(
            input, self.weight, self.padding_idx, self.max_norm, self.norm_type,
            self.scale_grad_by_freq, self.sparse)

    def extra_repr(self):
        text = "{}, {}".format(self.num_embeddings, self.embedding_dim)
        if self.padding_idx is not None:
            text += ", padding_idx={}".format(self.padding_idx)
        if self.max_norm is not None:
            text += ", max_norm={}".format(self.max_norm)
        if self.norm_type != 2:
            text += ", norm_type={}".format(self.norm_type)
        if self.scale_grad_by_freq is not False:
            text += ", scale_grad_by_freq={}".format(self.scale_grad_by_freq)
        if self.sparse is not False:
            text += ", sparse=True"
        return text

    @classmethod
    def from_pretrained(
            cls, embeddings, freeze=True, padding_idx=None, max_norm=None, norm_type=2.,
            scale_grad_by_freq=False, sparse=False):
        assert embeddings.dim() == 2, "Embeddings parameter is expected to be 2-dimensional"
        rows, columns = embeddings.shape
        made = cls(
            rows, columns, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse, embeddings)
        made.weight.requires_grad = not freeze
        return made


class EmbeddingBag(Module):
    def __init__(
            self, num_embeddings, embedding_dim, max_norm=None, norm_type=2.,
            scale_grad_by_freq=False, mode="mean", sparse=False, _weight=None):
        super().__init__()
        self.num_embeddings = num_embeddings
        self.embedding_dim = embedding_dim
        self.max_norm = max_norm
        self.norm_type = norm_type
        self.scale_grad_by_freq = scale_grad_by_freq
        if _weight is None:
            self.weight = Parameter(torch.Tensor(num_embeddings, embedding_dim))
            self.reset_parameters()
        else:
            self.weight = Parameter(_weight)
        self.mode = mode
        self.sparse = sparse

    def reset_parameters(self):
        normal(self.weight, 0., 1.)

    def forward(self, input, offsets=None, per_sample_weights=None):
        return F.embedding_bag(
            input, self.weight, offsets, self.max_norm, self.norm_type, self.scale_grad_by_freq,
            self.mode, self.sparse, per_sample_weights)

    def extra_repr(self):
        return "{}, {}, mode={}".format(self.num_embeddings, self.embedding_dim, self.mode)
