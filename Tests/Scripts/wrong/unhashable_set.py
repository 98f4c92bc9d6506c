s = set(); s.add({})
