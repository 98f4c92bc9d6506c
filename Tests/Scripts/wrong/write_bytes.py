with open("made.txt", "w") as f: f.write(b"x")
