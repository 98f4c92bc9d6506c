__all__ = ["leaf"]
leaf = "leaf"
not_this = 1
print("leaf runs in", __name__, __package__)
