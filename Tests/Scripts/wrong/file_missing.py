open("nothing.txt")
