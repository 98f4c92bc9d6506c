"naïve".encode("ascii")
