"""Progress bars, under another name."""

from tqdm import *
from tqdm import tqdm, trange
