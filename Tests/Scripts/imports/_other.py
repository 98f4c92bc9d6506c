base = 10
__all__ = ["base", "shown"]
def shown(): return "s"
unseen = 1
