"""A trie with prefixes, wildcards and counts."""


class Trie:
    def __init__(self, words=()):
        self.children, self.count, self.end = {}, 0, False
        for word in words:
            self.add(word)

    def add(self, word):
        node = self
        for letter in word:
            node.count += 1
            node = node.children.setdefault(letter, Trie())
        node.count += 1
        node.end = True

    def _find(self, prefix):
        node = self
        for letter in prefix:
            node = node.children.get(letter)
            if node is None:
                return None
        return node

    def __contains__(self, word):
        node = self._find(word)
        return bool(node and node.end)

    def __iter__(self): yield from self._words("")
    def __len__(self): return sum(1 for _ in self)

    def _words(self, prefix):
        if self.end:
            yield prefix
        for letter in sorted(self.children):
            yield from self.children[letter]._words(prefix + letter)

    def starting(self, prefix):
        node = self._find(prefix)
        return list(node._words(prefix)) if node else []

    def match(self, pattern, prefix=""):
        if not pattern:
            if self.end:
                yield prefix
            return
        head, rest = pattern[0], pattern[1:]
        if head == "*":
            yield from self.match(rest, prefix)
            for letter, child in sorted(self.children.items()):
                yield from child.match(pattern, prefix + letter)
        elif head == "?":
            for letter, child in sorted(self.children.items()):
                yield from child.match(rest, prefix + letter)
        elif head in self.children:
            yield from self.children[head].match(rest, prefix + head)

    def longest_common(self):
        node, out = self, ""
        while len(node.children) == 1 and not node.end:
            (letter, node), = node.children.items()
            out += letter
        return out


t = Trie("car card care cart cat dog do done".split())
print(list(t), len(t), "car" in t, "ca" in t, "zebra" in t)
print(t.starting("car"), t.starting("do"), t.starting("x"), sorted(set(t.match("ca?"))), sorted(set(t.match("*o*"))), sorted(set(t.match("?a*t"))))
print(Trie(["flower", "flow", "flight"]).longest_common(), Trie(["বাংলা", "বাঘ"]).longest_common(), repr(Trie().longest_common()), t.count, t._find("ca").count)
