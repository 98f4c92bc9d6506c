"""The base of all modules."""
from collections import OrderedDict

import torch
from _nn import ModuleBase, Parameter


class _Incompatible(tuple):
    """What load_state_dict answers: the keys that were missing and those that were too many."""

    def __new__(cls, missing_keys, unexpected_keys):
        return tuple.__new__(cls, (missing_keys, unexpected_keys))

    missing_keys = property(lambda self: self[0])
    unexpected_keys = property(lambda self: self[1])

    def __repr__(self):
        if not self[0] and not self[1]:
            return "<All keys matched successfully>"
        return "_IncompatibleKeys(missing_keys=%r, unexpected_keys=%r)" % self

    __str__ = __repr__


class _Handle:
    """Takes a hook away again."""

    _next = 0

    def __init__(self, hooks):
        self.hooks = hooks
        self.id = _Handle._next
        _Handle._next += 1

    def remove(self):
        self.hooks.pop(self.id, None)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.remove()


def _typename(value):
    if isinstance(value, torch.Tensor):
        return value.type()
    kind = type(value)
    return kind.__name__ if kind.__module__ == "builtins" else kind.__module__ + "." + kind.__name__


def _indented(text, spaces):
    return text.replace("\n", "\n" + " " * spaces)


class Module(ModuleBase):
    dump_patches = False
    _version = 1

    def __init__(self):
        self.training = True
        self._parameters = OrderedDict()
        self._buffers = OrderedDict()
        self._backward_hooks = OrderedDict()
        self._forward_hooks = OrderedDict()
        self._forward_pre_hooks = OrderedDict()
        self._state_dict_hooks = OrderedDict()
        self._load_state_dict_pre_hooks = OrderedDict()
        self._modules = OrderedDict()

    def forward(self, *input):
        raise NotImplementedError

    # Parts

    def _check_name(self, name, kind, mine):
        if not isinstance(name, str):
            raise TypeError("%s name should be a string. Got %s" % (kind, _typename(name)))
        if "." in name:
            raise KeyError('%s name can\'t contain "."' % kind)
        if name == "":
            raise KeyError('%s name can\'t be empty string ""' % kind)
        if hasattr(self, name) and name not in mine:
            raise KeyError("attribute '%s' already exists" % name)

    def register_buffer(self, name, tensor):
        if "_buffers" not in self.__dict__:
            raise AttributeError("cannot assign buffer before Module.__init__() call")
        self._check_name(name, "buffer", self._buffers)
        if tensor is not None and not isinstance(tensor, torch.Tensor):
            raise TypeError(
                "cannot assign '%s' object to buffer '%s' (torch Tensor or None required)"
                % (_typename(tensor), name))
        self._buffers[name] = tensor

    def register_parameter(self, name, param):
        if "_parameters" not in self.__dict__:
            raise AttributeError("cannot assign parameter before Module.__init__() call")
        self._check_name(name, "parameter", self._parameters)
        if param is not None:
            if not isinstance(param, Parameter):
                raise TypeError(
                    "cannot assign '%s' object to parameter '%s' (torch.nn.Parameter or None required)"
                    % (_typename(param), name))
            if param.grad_fn:
                raise ValueError(
                    "Cannot assign non-leaf Tensor to parameter '{0}'. Model parameters must be created"
                    " explicitly. To express '{0}' as a function of another Tensor, compute the value"
                    " in the forward() method.".format(name))
        self._parameters[name] = param

    def add_module(self, name, module):
        if module is not None and not isinstance(module, Module):
            raise TypeError("%s is not a Module subclass" % _typename(module))
        if not isinstance(name, str):
            raise TypeError("module name should be a string. Got %s" % _typename(name))
        if hasattr(self, name) and name not in self._modules:
            raise KeyError("attribute '%s' already exists" % name)
        if "." in name:
            raise KeyError('module name can\'t contain "."')
        if name == "":
            raise KeyError('module name can\'t be empty string ""')
        self._modules[name] = module

    # Walking

    def _named_members(self, members, prefix, recurse):
        seen = set()
        for path, module in self.named_modules(prefix=prefix) if recurse else [(prefix, self)]:
            for name, value in members(module):
                if value is None or value in seen:
                    continue
                seen.add(value)
                yield path + ("." if path else "") + name, value

    def parameters(self, recurse=True):
        if recurse:
            yield from self._parameter_list()
        else:
            for name, value in self.named_parameters(recurse=False):
                yield value

    def named_parameters(self, prefix="", recurse=True):
        yield from self._named_members(lambda m: m._parameters.items(), prefix, recurse)

    def buffers(self, recurse=True):
        for name, value in self.named_buffers(recurse=recurse):
            yield value

    def named_buffers(self, prefix="", recurse=True):
        yield from self._named_members(lambda m: m._buffers.items(), prefix, recurse)

    def children(self):
        for name, module in self.named_children():
            yield module

    def named_children(self):
        seen = set()
        for name, module in self._modules.items():
            if module is not None and module not in seen:
                seen.add(module)
                yield name, module

    def modules(self):
        for name, module in self.named_modules():
            yield module

    def named_modules(self, memo=None, prefix=""):
        if memo is None:
            memo = set()
        if self not in memo:
            memo.add(self)
            yield prefix, self
            for name, module in self._modules.items():
                if module is not None:
                    yield from module.named_modules(memo, prefix + ("." if prefix else "") + name)

    # Changing everything

    def _apply(self, fn):
        for module in self.children():
            module._apply(fn)
        for param in self._parameters.values():
            if param is not None:
                with torch.no_grad():
                    param.data = fn(param.data)
                    if param.grad is not None:
                        # The gradient must fit before it is set anew.
                        grad = fn(param.grad.data)
                        param.grad = None
                        param.grad = grad
        for key, buffer in self._buffers.items():
            if buffer is not None:
                self._buffers[key] = fn(buffer)
        return self

    def apply(self, fn):
        for module in self.children():
            module.apply(fn)
        fn(self)
        return self

    def to(self, *args, **kwargs):
        dtype = kwargs.get("dtype")
        for value in args:
            if isinstance(value, torch.dtype):
                dtype = value
            elif isinstance(value, torch.Tensor):
                dtype = value.dtype
            elif not isinstance(value, (str, torch.device, bool, type(None), int)):
                raise TypeError(
                    "to() received an invalid combination of arguments - got (%s)"
                    % type(value).__name__)
            elif isinstance(value, str) and value != "cpu":
                torch.zeros(1).to(value)
        if dtype is None:
            return self
        if not dtype.is_floating_point:
            raise TypeError(
                "nn.Module.to only accepts floating point dtypes, but got desired dtype=%s" % dtype)
        return self._apply(lambda t: t.to(dtype) if t.is_floating_point() else t)

    def type(self, dst_type):
        return self._apply(lambda t: t.type(dst_type))

    def float(self):
        return self._apply(lambda t: t.float() if t.is_floating_point() else t)

    def double(self):
        return self._apply(lambda t: t.double() if t.is_floating_point() else t)

    def half(self):
        return self._apply(lambda t: t.half() if t.is_floating_point() else t)

    def cpu(self):
        return self

    def cuda(self, device=None):
        raise AssertionError("Torch not compiled with CUDA enabled")

    def train(self, mode=True):
        self.training = mode
        for module in self.children():
            module.train(mode)
        return self

    def eval(self):
        return self.train(False)

    def requires_grad_(self, requires_grad=True):
        for param in self.parameters():
            param.requires_grad_(requires_grad)
        return self

    def share_memory(self):
        return self

    # Hooks

    def register_forward_pre_hook(self, hook):
        return self._hooked(self._forward_pre_hooks, hook)

    def register_forward_hook(self, hook):
        return self._hooked(self._forward_hooks, hook)

    def register_backward_hook(self, hook):
        return self._hooked(self._backward_hooks, hook)

    def _hooked(self, hooks, hook):
        handle = _Handle(hooks)
        hooks[handle.id] = hook
        return handle

    def _call_with_hooks(self, *input, **kwargs):
        for hook in list(self._forward_pre_hooks.values()):
            result = hook(self, input)
            if result is not None:
                input = result if isinstance(result, tuple) else (result,)
        result = self.forward(*input, **kwargs)
        for hook in list(self._forward_hooks.values()):
            changed = hook(self, input, result)
            if changed is not None:
                result = changed
        if self._backward_hooks:
            self._watch(result)
        return result

    def _watch(self, result):
        # The step that made the first tensor of the result tells its gradients.
        value = result
        while not isinstance(value, torch.Tensor):
            if isinstance(value, dict):
                value = next(v for v in value.values() if isinstance(v, torch.Tensor))
            else:
                value = value[0]
        if value.grad_fn is not None:
            for hook in self._backward_hooks.values():
                value.grad_fn.register_hook(
                    lambda into, out, hook=hook: hook(self, into, out))

    # State

    def _save_to_state_dict(self, destination, prefix, keep_vars):
        for parts in (self._parameters, self._buffers):
            for name, value in parts.items():
                if value is not None:
                    destination[prefix + name] = value if keep_vars else value.data

    def state_dict(self, destination=None, prefix="", keep_vars=False):
        if destination is None:
            destination = OrderedDict()
            destination._metadata = OrderedDict()
        destination._metadata[prefix[:-1]] = {"version": self._version}
        self._save_to_state_dict(destination, prefix, keep_vars)
        for name, module in self._modules.items():
            if module is not None:
                module.state_dict(destination, prefix + name + ".", keep_vars=keep_vars)
        for hook in self._state_dict_hooks.values():
            changed = hook(self, destination, prefix, {"version": self._version})
            if changed is not None:
                destination = changed
        return destination

    def _register_state_dict_hook(self, hook):
        return self._hooked(self._state_dict_hooks, hook)

    def _register_load_state_dict_pre_hook(self, hook):
        return self._hooked(self._load_state_dict_pre_hooks, hook)

    def _load_from_state_dict(
            self, state_dict, prefix, local_metadata, strict, missing_keys, unexpected_keys,
            error_msgs):
        for hook in self._load_state_dict_pre_hooks.values():
            hook(state_dict, prefix, local_metadata, strict, missing_keys, unexpected_keys, error_msgs)
        mine = OrderedDict()
        for parts in (self._parameters, self._buffers):
            for name, value in parts.items():
                if value is not None:
                    mine[name] = value
        for name, value in mine.items():
            key = prefix + name
            if key not in state_dict:
                if strict:
                    missing_keys.append(key)
                continue
            new = state_dict[key]
            if len(value.shape) == 0 and len(new.shape) == 1:
                new = new[0]
            if new.shape != value.shape:
                error_msgs.append(
                    "size mismatch for {}: copying a param with shape {} from checkpoint, "
                    "the shape in current model is {}.".format(key, new.shape, value.shape))
                continue
            try:
                with torch.no_grad():
                    value.copy_(new.data)
            except Exception:
                error_msgs.append(
                    'While copying the parameter named "{}", whose dimensions in the model are {} and '
                    "whose dimensions in the checkpoint are {}.".format(key, value.size(), new.size()))
        if strict:
            for key in state_dict:
                if key.startswith(prefix):
                    name = key[len(prefix):].split(".", 1)[0]
                    if name not in self._modules and name not in mine:
                        unexpected_keys.append(key)

    def load_state_dict(self, state_dict, strict=True):
        missing, unexpected, errors = [], [], []
        metadata = getattr(state_dict, "_metadata", None)
        state_dict = OrderedDict(state_dict)

        def load(module, prefix):
            own = {} if metadata is None else metadata.get(prefix[:-1], {})
            module._load_from_state_dict(
                state_dict, prefix, own, True, missing, unexpected, errors)
            for name, child in module._modules.items():
                if child is not None:
                    load(child, prefix + name + ".")

        load(self, "")
        if strict:
            for kind, keys in (("Unexpected", unexpected), ("Missing", missing)):
                if keys:
                    errors.insert(0, "{} key(s) in state_dict: {}. ".format(
                        kind, ", ".join('"%s"' % key for key in keys)))
        if errors:
            raise RuntimeError("Error(s) in loading state_dict for {}:\n\t{}".format(
                self.__class__.__name__, "\n\t".join(errors)))
        return _Incompatible(missing, unexpected)

    # Text

    def _get_name(self):
        return self.__class__.__name__

    def extra_repr(self):
        return ""

    def __repr__(self):
        extra = self.extra_repr()
        lines = extra.split("\n") if extra else []
        children = [
            "(" + key + "): " + _indented(repr(module), 2) for key, module in self._modules.items()]
        text = self._get_name() + "("
        if lines and not children and len(lines) == 1:
            text += lines[0]
        elif lines or children:
            text += "\n  " + "\n  ".join(lines + children) + "\n"
        return text + ")"

    def __dir__(self):
        names = dir(self.__class__) + list(self.__dict__.keys())
        for parts in (self._parameters, self._modules, self._buffers):
            names += list(parts.keys())
        return sorted(name for name in names if not name[0].isdigit())
