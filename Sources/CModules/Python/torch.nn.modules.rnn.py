"""Recurrent networks."""
import math
import warnings

import torch
from torch.nn.modules.module import Module
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence
from _nn import Parameter, rnn, rnn_cell, uniform


class RNNBase(Module):
    def __init__(
            self, mode, input_size, hidden_size, num_layers=1, bias=True, batch_first=False,
            dropout=0., bidirectional=False):
        super().__init__()
        self.mode = mode
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.num_layers = num_layers
        self.bias = bias
        self.batch_first = batch_first
        self.dropout = float(dropout)
        self.bidirectional = bidirectional
        if not isinstance(dropout, (int, float)) or isinstance(dropout, bool) or not 0 <= dropout <= 1:
            raise ValueError(
                "dropout should be a number in range [0, 1] representing the probability of an "
                "element being zeroed")
        if dropout > 0 and num_layers == 1:
            warnings.warn(
                "dropout option adds dropout after all but last recurrent layer, so non-zero dropout "
                "expects num_layers greater than 1, but got dropout={} and num_layers={}".format(
                    dropout, num_layers))
        gates = {"LSTM": 4, "GRU": 3, "RNN_TANH": 1, "RNN_RELU": 1}
        if mode not in gates:
            raise ValueError("Unrecognized RNN mode: " + mode)
        size = gates[mode] * hidden_size
        directions = 2 if bidirectional else 1
        self._flat_weights_names = []
        self._all_weights = []
        for layer in range(num_layers):
            for direction in range(directions):
                width = input_size if layer == 0 else hidden_size * directions
                suffix = "_reverse" if direction == 1 else ""
                shapes = {"weight_ih": (size, width), "weight_hh": (size, hidden_size)}
                if bias:
                    shapes["bias_ih"] = (size,)
                    shapes["bias_hh"] = (size,)
                names = []
                for name, shape in shapes.items():
                    name = "{}_l{}{}".format(name, layer, suffix)
                    setattr(self, name, Parameter(torch.Tensor(*shape)))
                    names.append(name)
                self._flat_weights_names += names
                self._all_weights.append(names)
        self.reset_parameters()

    @property
    def all_weights(self):
        return [[getattr(self, name) for name in names] for names in self._all_weights]

    @property
    def _flat_weights(self):
        return [self._parameters[name] for name in self._flat_weights_names]

    def flatten_parameters(self):
        pass

    def reset_parameters(self):
        bound = 1.0 / math.sqrt(self.hidden_size)
        for weight in self.parameters():
            uniform(weight, -bound, bound)

    def _check_input(self, input):
        if input.dim() != 3:
            raise RuntimeError("input must have 3 dimensions, got {}".format(input.dim()))
        if self.input_size != input.size(-1):
            raise RuntimeError(
                "input.size(-1) must be equal to input_size. Expected {}, got {}".format(
                    self.input_size, input.size(-1)))

    def _check_hidden(self, input, hidden, message="Expected hidden size {}, got {}"):
        batch = input.size(0) if self.batch_first else input.size(1)
        layers = self.num_layers * (2 if self.bidirectional else 1)
        wanted = (layers, batch, self.hidden_size)
        if tuple(hidden.size()) != wanted:
            raise RuntimeError(message.format(wanted, tuple(hidden.size())))

    def forward(self, input, hx=None):
        packed = input if isinstance(input, PackedSequence) else None
        if packed is not None:
            return self._packed(packed, hx)
        self._check_input(input)
        is_lstm = self.mode == "LSTM"
        if hx is None:
            batch = input.size(0) if self.batch_first else input.size(1)
            layers = self.num_layers * (2 if self.bidirectional else 1)
            zeros = torch.zeros(layers, batch, self.hidden_size, dtype=input.dtype)
            hx = (zeros, zeros) if is_lstm else zeros
        if is_lstm:
            self._check_hidden(input, hx[0], "Expected hidden[0] size {}, got {}")
            self._check_hidden(input, hx[1], "Expected hidden[1] size {}, got {}")
            states = list(hx)
        else:
            self._check_hidden(input, hx)
            states = [hx]
        kind = {"RNN_TANH": "tanh", "RNN_RELU": "relu"}.get(self.mode, self.mode.lower())
        result = rnn(
            kind, [input] + states + self._flat_weights, self.num_layers, self.bidirectional,
            self.bias, self.batch_first, self.dropout, self.training)
        return (result[0], (result[1], result[2])) if is_lstm else result

    def _packed(self, packed, hx):
        # Each sequence by itself: none sees the padding of another.
        padded, lengths = pad_packed_sequence(packed)
        outputs, states = [], []
        batch_first, self.batch_first = self.batch_first, False
        try:
            for place, length in enumerate(lengths.tolist()):
                own = padded[:length, place:place + 1]
                if hx is None:
                    start = None
                elif isinstance(hx, tuple):
                    start = tuple(h[:, place:place + 1] for h in hx)
                else:
                    start = hx[:, place:place + 1]
                output, end = self.forward(own, start)
                rest = padded.size(0) - length
                if rest:
                    zeros = torch.zeros(rest, 1, output.size(2), dtype=output.dtype)
                    output = torch.cat([output, zeros])
                outputs.append(output)
                states.append(end)
        finally:
            self.batch_first = batch_first
        output = pack_padded_sequence(
            torch.cat(outputs, 1), lengths, enforce_sorted=packed.sorted_indices is None)
        if self.mode == "LSTM":
            return output, tuple(torch.cat([s[k] for s in states], 1) for k in range(2))
        return output, torch.cat(states, 1)

    def extra_repr(self):
        text = "{}, {}".format(self.input_size, self.hidden_size)
        if self.num_layers != 1:
            text += ", num_layers={}".format(self.num_layers)
        if self.bias is not True:
            text += ", bias={}".format(self.bias)
        if self.batch_first is not False:
            text += ", batch_first={}".format(self.batch_first)
        if self.dropout != 0:
            text += ", dropout={}".format(self.dropout)
        if self.bidirectional is not False:
            text += ", bidirectional={}".format(self.bidirectional)
        return text


class RNN(RNNBase):
    def __init__(self, *args, **kwargs):
        nonlinearity = kwargs.pop("nonlinearity", "tanh")
        modes = {"tanh": "RNN_TANH", "relu": "RNN_RELU"}
        if nonlinearity not in modes:
            raise ValueError("Unknown nonlinearity '{}'".format(nonlinearity))
        self.nonlinearity = nonlinearity
        super().__init__(modes[nonlinearity], *args, **kwargs)


class LSTM(RNNBase):
    def __init__(self, *args, **kwargs):
        super().__init__("LSTM", *args, **kwargs)


class GRU(RNNBase):
    def __init__(self, *args, **kwargs):
        super().__init__("GRU", *args, **kwargs)


class RNNCellBase(Module):
    def __init__(self, input_size, hidden_size, bias, num_chunks):
        super().__init__()
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.bias = bias
        size = num_chunks * hidden_size
        self.weight_ih = Parameter(torch.Tensor(size, input_size))
        self.weight_hh = Parameter(torch.Tensor(size, hidden_size))
        for name in ("bias_ih", "bias_hh"):
            if bias:
                setattr(self, name, Parameter(torch.Tensor(size)))
            else:
                self.register_parameter(name, None)
        self.reset_parameters()

    def reset_parameters(self):
        bound = 1.0 / math.sqrt(self.hidden_size)
        for weight in self.parameters():
            uniform(weight, -bound, bound)

    def _step(self, kind, input, states):
        if input.size(1) != self.input_size:
            raise RuntimeError("input has inconsistent input_size: got {}, expected {}".format(
                input.size(1), self.input_size))
        for position, state in enumerate(states):
            label = "[%d]" % position if len(states) > 1 else ""
            if input.size(0) != state.size(0):
                raise RuntimeError(
                    "Input batch size {} doesn't match hidden{} batch size {}".format(
                        input.size(0), label, state.size(0)))
            if state.size(1) != self.hidden_size:
                raise RuntimeError(
                    "hidden{} has inconsistent hidden_size: got {}, expected {}".format(
                        label, state.size(1), self.hidden_size))
        weights = [self.weight_ih, self.weight_hh]
        if self.bias:
            weights += [self.bias_ih, self.bias_hh]
        return rnn_cell(kind, [input] + list(states) + weights)

    def _zeros(self, input):
        return torch.zeros(input.size(0), self.hidden_size, dtype=input.dtype)

    def extra_repr(self):
        text = "{}, {}".format(self.input_size, self.hidden_size)
        if self.bias is not True:
            text += ", bias={}".format(self.bias)
        if self.__dict__.get("nonlinearity", "tanh") != "tanh":
            text += ", nonlinearity={}".format(self.nonlinearity)
        return text


class RNNCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, nonlinearity="tanh"):
        super().__init__(input_size, hidden_size, bias, 1)
        self.nonlinearity = nonlinearity

    def forward(self, input, hx=None):
        if self.nonlinearity not in ("tanh", "relu"):
            raise RuntimeError("Unknown nonlinearity: {}".format(self.nonlinearity))
        return self._step(self.nonlinearity, input, [self._zeros(input) if hx is None else hx])


class LSTMCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True):
        super().__init__(input_size, hidden_size, bias, 4)

    def forward(self, input, hx=None):
        if hx is None:
            zeros = self._zeros(input)
            hx = (zeros, zeros)
        return self._step("lstm", input, hx)


class GRUCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True):
        super().__init__(input_size, hidden_size, bias, 3)

    def forward(self, input, hx=None):
        return self._step("gru", input, [self._zeros(input) if hx is None else hx])
