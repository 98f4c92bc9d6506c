f = open("made.txt", "w"); f.close(); f.write("x")
