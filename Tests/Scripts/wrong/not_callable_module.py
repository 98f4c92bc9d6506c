import random
random()
