raise LookupError({'a': 1})
