"""Parameters of modules."""
from _nn import Parameter
