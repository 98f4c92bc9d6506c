words = ["banana", "Apple", "cherry", "apple", "Äpfel", "zebra", "éclair", "10", "9", "_x", "ক", "😀"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), max(words), min(words), sorted(words, key=lambda w: (len(w), w), reverse=True))
print("a" == "a", "a" != "b", "abc" < "abd", "abc" < "abcd", "Z" < "a", "" < "a", "a" * 3 == "aaa", "é" == "e\u0301", "ß".upper() == "SS", "10" < "9", "a" <= "a", not "a" > "b", ("a", 1) < ("a", 2), ["b"] > ["a", "z"])
