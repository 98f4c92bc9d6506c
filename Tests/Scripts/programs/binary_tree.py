"""A search tree with iterators, deletion and printing."""


class Tree:
    class Node:
        __slots__ = "key", "value", "left", "right"
        def __init__(self, key, value): self.key, self.value, self.left, self.right = key, value, None, None

    def __init__(self, pairs=()):
        self.root, self.size = None, 0
        for key, value in pairs:
            self[key] = value

    def __setitem__(self, key, value):
        parent, node = None, self.root
        while node:
            if key == node.key:
                node.value = value
                return
            parent, node = node, node.left if key < node.key else node.right
        new = Tree.Node(key, value)
        self.size += 1
        if parent is None: self.root = new
        elif key < parent.key: parent.left = new
        else: parent.right = new

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [(k, v) for k, v in self.items() if (key.start is None or k >= key.start) and (key.stop is None or k < key.stop)]
        node = self.root
        while node:
            if key == node.key: return node.value
            node = node.left if key < node.key else node.right
        raise KeyError(key)

    def __delitem__(self, key):
        def remove(node, key):
            if node is None: raise KeyError(key)
            if key < node.key: node.left = remove(node.left, key)
            elif key > node.key: node.right = remove(node.right, key)
            elif node.left is None: return node.right
            elif node.right is None: return node.left
            else:
                least = node.right
                while least.left: least = least.left
                node.key, node.value = least.key, least.value
                node.right = remove(node.right, least.key)
            return node
        self.root = remove(self.root, key)
        self.size -= 1

    def items(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            yield node.key, node.value
            node = node.right

    def __iter__(self): return (k for k, _ in self.items())
    def __reversed__(self): return reversed(list(self))
    def __len__(self): return self.size
    def __contains__(self, key):
        try: self[key]
        except KeyError: return False
        return True

    def levels(self):
        row = [self.root] if self.root else []
        while row:
            yield [n.key for n in row]
            row = [c for n in row for c in (n.left, n.right) if c]

    def height(self, node=...):
        node = self.root if node is ... else node
        return 0 if node is None else 1 + max(self.height(node.left), self.height(node.right))

    def draw(self, node, pad=""):
        if node:
            yield from self.draw(node.right, pad + "   ")
            yield f"{pad}{node.key}={node.value}"
            yield from self.draw(node.left, pad + "   ")


t = Tree((ord(c) % 23, c) for c in "binary search tree")
print(list(t.items()), len(t), list(t.levels()), t.height())
print(*t.draw(t.root), sep="\n")
for key in (next(iter(t)), t.root.key, max(t)):
    del t[key]
    print("without", key, list(t), len(t))
print(t[5:12], 9 in t, 99 in t, list(reversed(t))[:3], [*Tree()], Tree().height())
for bad in (lambda: t[99], lambda: t.__delitem__(99), lambda: t["a"], lambda: setattr(t.root, "colour", 1)):
    try: bad()
    except Exception as error: print(type(error).__name__, error)
