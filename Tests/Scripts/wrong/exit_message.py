import sys
print("before"); sys.exit("stopped here")
