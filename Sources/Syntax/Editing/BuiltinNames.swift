/// The names that a highlighter shows as Python's own.
enum BuiltinNames {
  static let all: Set<String> = [
    "self", "cls", "__name__", "__file__", "__doc__", "__debug__", "__import__",
    // Functions.
    "abs", "all", "any", "ascii", "bin", "breakpoint", "callable", "chr", "compile", "delattr",
    "dir", "divmod", "enumerate", "eval", "exec", "filter", "format", "getattr", "globals",
    "hasattr", "hash", "help", "hex", "id", "input", "isinstance", "issubclass", "iter", "len",
    "locals", "map", "max", "min", "next", "oct", "open", "ord", "pow", "print", "range", "repr",
    "reversed", "round", "setattr", "sorted", "sum", "vars", "zip",
    // Types.
    "bool", "bytearray", "bytes", "classmethod", "complex", "dict", "float", "frozenset", "int",
    "list", "memoryview", "object", "property", "set", "slice", "staticmethod", "str", "super",
    "tuple", "type",
    // Exceptions.
    "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "BlockingIOError",
    "BrokenPipeError", "BufferError", "BytesWarning", "ChildProcessError",
    "ConnectionAbortedError", "ConnectionError", "ConnectionRefusedError",
    "ConnectionResetError", "DeprecationWarning", "EOFError", "EnvironmentError", "Exception",
    "FileExistsError", "FileNotFoundError", "FloatingPointError", "FutureWarning",
    "GeneratorExit", "IOError", "ImportError", "ImportWarning", "IndentationError", "IndexError",
    "InterruptedError", "IsADirectoryError", "KeyError", "KeyboardInterrupt", "LookupError",
    "MemoryError", "ModuleNotFoundError", "NameError", "NotADirectoryError",
    "NotImplementedError", "OSError", "OverflowError", "PendingDeprecationWarning",
    "PermissionError", "ProcessLookupError", "RecursionError", "ReferenceError",
    "ResourceWarning", "RuntimeError", "RuntimeWarning", "StopAsyncIteration", "StopIteration",
    "SyntaxError", "SyntaxWarning", "SystemError", "SystemExit", "TabError", "TimeoutError",
    "TypeError", "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError",
    "UnicodeTranslateError", "UnicodeWarning", "UserWarning", "ValueError", "Warning",
    "ZeroDivisionError",
  ]
}
