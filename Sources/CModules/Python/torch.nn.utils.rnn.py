"""Sequences of different lengths."""
import torch


class PackedSequence(tuple):
    """Sequences step by step, the longest first; steps hold fewer and fewer of them."""

    def __new__(cls, data, batch_sizes=None, sorted_indices=None, unsorted_indices=None):
        return tuple.__new__(cls, (data, batch_sizes, sorted_indices, unsorted_indices))

    data = property(lambda self: self[0])
    batch_sizes = property(lambda self: self[1])
    sorted_indices = property(lambda self: self[2])
    unsorted_indices = property(lambda self: self[3])

    def __repr__(self):
        return "PackedSequence(data={!r}, batch_sizes={!r}, sorted_indices={!r}, " \
            "unsorted_indices={!r})".format(*self)


def _inverse(order):
    if order is None:
        return None
    places = [0] * len(order)
    for place, number in enumerate(order.tolist()):
        places[number] = place
    return torch.tensor(places)


def pack_padded_sequence(input, lengths, batch_first=False, enforce_sorted=True):
    lengths = lengths.tolist() if isinstance(lengths, torch.Tensor) else list(lengths)
    order = None
    if batch_first:
        input = input.transpose(0, 1)
    if not enforce_sorted:
        ranked = sorted(range(len(lengths)), key=lambda k: -lengths[k])
        order = torch.tensor(ranked)
        lengths = [lengths[k] for k in ranked]
        input = input.index_select(1, order)
    if len(lengths) != input.size(1):
        raise RuntimeError(
            "Expected `len(lengths)` to be equal to batch_size, but got {} (batch_size={})".format(
                len(lengths), input.size(1)))
    if any(a < b for a, b in zip(lengths, lengths[1:])):
        raise RuntimeError(
            "`lengths` array must be sorted in decreasing order when `enforce_sorted` is True. You can "
            "pass `enforce_sorted=False` to pack_padded_sequence and/or pack_sequence to sidestep this "
            "requirement if you do not need ONNX exportability.")
    if lengths and lengths[-1] <= 0:
        raise RuntimeError(
            "Length of all samples has to be greater than 0, but found an element in 'lengths' that is "
            "<= 0")
    sizes = [sum(1 for n in lengths if n > step) for step in range(lengths[0])]
    data = torch.cat([input[step, :size] for step, size in enumerate(sizes)])
    return PackedSequence(data, torch.tensor(sizes), order, _inverse(order))


def pad_packed_sequence(sequence, batch_first=False, padding_value=0.0, total_length=None):
    sizes = sequence.batch_sizes.tolist()
    steps = len(sizes)
    if total_length is not None:
        if total_length < steps:
            raise ValueError(
                "Expected total_length to be at least the length of the longest sequence in input, but "
                "got total_length={} and max sequence length being {}".format(total_length, steps))
        steps = total_length
    data = sequence.data
    rest = tuple(data.shape[1:])
    rows, place = [], 0
    for step in range(steps):
        size = sizes[step] if step < len(sizes) else 0
        part = data[place:place + size]
        place += size
        if size < sizes[0]:
            filling = torch.full((sizes[0] - size,) + rest, padding_value, dtype=data.dtype)
            part = torch.cat([part, filling]) if size else filling
        rows.append(part)
    output = torch.stack(rows)
    lengths = torch.tensor([sum(1 for n in sizes if n > k) for k in range(sizes[0])])
    if sequence.unsorted_indices is not None:
        output = output.index_select(1, sequence.unsorted_indices)
        lengths = lengths[sequence.unsorted_indices]
    return (output.transpose(0, 1) if batch_first else output), lengths


def pad_sequence(sequences, batch_first=False, padding_value=0):
    longest = max(s.size(0) for s in sequences)
    rows = []
    for s in sequences:
        if s.size(0) < longest:
            shape = (longest - s.size(0),) + tuple(s.shape[1:])
            s = torch.cat([s, torch.full(shape, padding_value, dtype=s.dtype)])
        rows.append(s)
    return torch.stack(rows, 0 if batch_first else 1)


def pack_sequence(sequences, enforce_sorted=True):
    lengths = torch.tensor([s.size(0) for s in sequences])
    return pack_padded_sequence(pad_sequence(sequences), lengths, enforce_sorted=enforce_sorted)
