for c in 5: pass
