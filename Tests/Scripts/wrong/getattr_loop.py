class G:
    def __getattr__(self, name): return getattr(self, name + "x")[0]
try: G().a
except RecursionError as e: raise ValueError("looped") from None
