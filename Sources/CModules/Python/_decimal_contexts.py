"""The contexts of decimal numbers: precision, rounding and signals."""

__all__ = [
    "Context", "BasicContext", "DefaultContext", "ExtendedContext", "getcontext", "setcontext",
    "localcontext", "DecimalException", "Clamped", "InvalidOperation", "DivisionByZero", "Inexact",
    "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation", "DivisionImpossible",
    "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP",
    "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP",
]

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
_modes = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN,
          ROUND_HALF_EVEN, ROUND_05UP)


class DecimalException(ArithmeticError):
    """What an operation has to tell."""


class Clamped(DecimalException):
    """An exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """There is no such number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were lost."""


class Rounded(DecimalException):
    """Digits were lost."""


class Subnormal(DecimalException):
    """A number smaller than the context's smallest one."""


class Overflow(Inexact, Rounded):
    """A number too large for the context."""


class Underflow(Inexact, Rounded, Subnormal):
    """A number too small for the context."""


class FloatOperation(DecimalException, TypeError):
    """Floats and decimal numbers were mixed."""


class ConversionSyntax(InvalidOperation):
    """A text that is no number."""


class DivisionImpossible(InvalidOperation):
    """A quotient with too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class InvalidContext(InvalidOperation):
    """A context that makes no sense."""


for _class in (DecimalException, Clamped, InvalidOperation, DivisionByZero, Inexact, Rounded,
               Subnormal, Overflow, Underflow, FloatOperation, ConversionSyntax,
               DivisionImpossible, DivisionUndefined, InvalidContext):
    _class.__module__ = "decimal"

_signals = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow,
            Rounded, Inexact, Clamped]
_Result = None
_conditions = (ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext)


class Context:
    """Precision, rounding, bounds of exponents, and which signals raise."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                 flags=None, traps=None):
        base = DefaultContext if "DefaultContext" in globals() else None

        def chosen(value, name, standard):
            return value if value is not None else getattr(base, name) if base else standard

        self.prec = chosen(prec, "prec", 28)
        self.rounding = chosen(rounding, "rounding", ROUND_HALF_EVEN)
        self.Emin = chosen(Emin, "Emin", -999999)
        self.Emax = chosen(Emax, "Emax", 999999)
        self.capitals = chosen(capitals, "capitals", 1)
        self.clamp = chosen(clamp, "clamp", 0)
        if traps is None:
            traps = base.traps if base else [InvalidOperation, DivisionByZero, Overflow]
        self.traps = self._chart(traps)
        self.flags = self._chart(flags or [])

    @staticmethod
    def _chart(given):
        if isinstance(given, dict):
            return {signal: given.get(signal, False) for signal in _signals}
        return {signal: signal in given for signal in _signals}

    def __setattr__(self, name, value):
        bounds = {"prec": (1, 999999999999999999), "Emin": (-999999999999999999, 0),
                  "Emax": (0, 999999999999999999), "capitals": (0, 1), "clamp": (0, 1)}
        if name in bounds:
            if not isinstance(value, int):
                raise TypeError(f"an integer is required (got type {type(value).__name__})")
            low, high = bounds[name]
            if not low <= value <= high:
                span = {"prec": "[1, MAX_PREC]", "Emin": "[MIN_EMIN, 0]", "Emax": "[0, MAX_EMAX]",
                        "capitals": "[0, 1]", "clamp": "[0, 1]"}[name]
                joint = "must be" if name in ("capitals", "clamp") else "valid range for"
                if joint == "must be":
                    raise ValueError(f"valid values for {name} are 0 or 1")
                raise ValueError(f"valid range for {name} is {span}")
        elif name == "rounding":
            self._checked(value)
        elif name not in ("flags", "traps"):
            raise AttributeError(
                f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    @staticmethod
    def _checked(rounding):
        if rounding not in _modes:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, "
                            "ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, "
                            "ROUND_HALF_EVEN,\n   ROUND_05UP]")
        return rounding

    def _signal(self, condition, explanation=None, sign=0):
        """Notes a signal; raises where it is trapped."""
        signal = InvalidOperation if condition in _conditions else condition
        self.flags[signal] = True
        if self.traps[signal]:
            kinds = [condition] if condition is signal and condition not in (DivisionByZero,) \
                else [condition]
            raise signal(kinds) if signal is condition else signal([condition])
        return None

    def _overflown(self, sign):
        from decimal import _made
        largest = _made(sign, 10 ** self.prec - 1, self.Emax - self.prec + 1)
        if self.rounding in (ROUND_DOWN, ROUND_05UP) or self.rounding == ROUND_CEILING and sign \
                or self.rounding == ROUND_FLOOR and not sign:
            return largest
        return _made(sign, 0, 0, "F")

    def Etiny(self):
        """The smallest exponent."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """The largest exponent of a number with all its digits."""
        return self.Emax - self.prec + 1

    def clear_flags(self):
        """Forgets the signals."""
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        """No signal raises."""
        for signal in self.traps:
            self.traps[signal] = False

    def copy(self):
        """A context with the same settings."""
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                       self.flags, self.traps)

    __copy__ = copy

    def __repr__(self):
        flags = ", ".join(signal.__name__ for signal, is_on in self.flags.items() if is_on)
        traps = ", ".join(signal.__name__ for signal, is_on in self.traps.items() if is_on)
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, "
                f"Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, "
                f"flags=[{flags}], traps=[{traps}])")

    def create_decimal(self, num="0"):
        """A number rounded to the context."""
        from decimal import Decimal
        return Decimal(num, self)._fixed(self)

    def create_decimal_from_float(self, f):
        from decimal import Decimal
        return Decimal.from_float(f)._fixed(self)

    def plus(self, a):
        return _decimal(a).__pos__(self)

    def minus(self, a):
        return _decimal(a).__neg__(self)

    def abs(self, a):
        return _decimal(a).__abs__(context=self)

    def power(self, a, b, modulo=None):
        return _decimal(a).__pow__(b, modulo, self)

    def fma(self, a, b, c):
        return _decimal(a).fma(b, c, self)

    def divmod(self, a, b):
        return _decimal(a).__divmod__(b, self)

    def to_sci_string(self, a):
        return _decimal(a).__str__(context=self)

    def to_eng_string(self, a):
        return _decimal(a).to_eng_string(self)


def _decimal(value):
    from decimal import _operand
    return _operand(value)


def _pass_on(name, method):
    def call(self, a, *others):
        return getattr(_decimal(a), method)(*others, context=self)
    call.__name__ = name
    setattr(Context, name, call)


for _name in ("sqrt", "exp", "ln", "log10", "logb", "quantize", "compare", "compare_signal", "max",
              "min", "max_mag", "min_mag", "next_plus", "next_minus", "next_toward", "normalize",
              "number_class", "is_normal", "is_subnormal", "remainder_near", "rotate", "same_quantum",
              "scaleb", "shift", "to_integral_exact", "to_integral_value", "compare_total",
              "copy_sign"):
    _pass_on(_name, _name)
for _name, _method in (("add", "__add__"), ("subtract", "__sub__"), ("multiply", "__mul__"),
                       ("divide", "__truediv__"), ("divide_int", "__floordiv__"),
                       ("remainder", "__mod__")):
    _pass_on(_name, _method)
for _name in ("is_nan", "is_qnan", "is_snan", "is_infinite", "is_finite", "is_signed", "is_zero",
              "is_canonical", "canonical", "copy_abs", "copy_negate", "radix"):
    setattr(Context, _name,
            lambda self, a, _name=_name: getattr(_decimal(a), _name)())

Context.__module__ = "decimal"
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [],
                         [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
_current = [None]


def getcontext():
    """The context that is used."""
    if _current[0] is None:
        _current[0] = Context()
    return _current[0]


def setcontext(context, /):
    """Use another context."""
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current[0] = context


class _Local:
    def __init__(self, context):
        self.context = context

    def __enter__(self):
        self.before = getcontext()
        setcontext(self.context)
        return self.context

    def __exit__(self, *exception):
        setcontext(self.before)


def localcontext(ctx=None, **settings):
    """Another context for the block of a `with`."""
    context = (ctx or getcontext()).copy()
    for name, value in settings.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if name in ("flags", "traps"):
            value = Context._chart(value)
        setattr(context, name, value)
    return _Local(context)
