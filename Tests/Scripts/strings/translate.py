t = str.maketrans("abc", "xyz")
print(t, "aabbcc".translate(t), "hello".translate({ord("l"): None, ord("h"): "J", 101: 97}), str.maketrans({"a": "1", "b": None, 99: "c"}), str.maketrans("ab", "cd", "z"), "zab".translate(str.maketrans("ab", "cd", "z")))
class T:
    def __getitem__(self, k):
        if k == 97: raise LookupError
        return k + 1
print("abc".translate(T()))
for f in (lambda: str.maketrans("a", "bc"), lambda: str.maketrans(5), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans("a", 1), lambda: "a".translate(5), lambda: "a".translate({97: -1}), lambda: "a".translate({97: 1.5}), lambda: str.maketrans()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
