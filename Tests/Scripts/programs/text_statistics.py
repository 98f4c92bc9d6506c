"""Words, letters and sentences of a text."""
import re
from collections import Counter, defaultdict
from statistics import mean, median

TEXT = """The quick brown fox jumps over the lazy dog. The dog sleeps; the fox
does not! Was it a quick fox? It was -- and it's still running, isn't it?
Numbers like 3.14 or 42 are words, too. Naïve café owners don't agree."""

words = re.findall(r"[^\W_]+(?:'[^\W_]+)?", TEXT.lower())
counts = Counter(words)
print(len(words), len(counts), counts.most_common(5))
print(sorted(counts, key=lambda w: (-len(w), w))[:5], max(map(len, words)))
print(f"mean {mean(map(len, words)):.3f}, median {median(map(len, words))}")
by_length = defaultdict(set)
for word in words:
    by_length[len(word)].add(word)
for length, group in sorted(by_length.items()):
    print(f"{length:2} {'#' * len(group):12} {', '.join(sorted(group))[:50]}")
sentences = [s.strip() for s in re.split(r"[.!?]+(?=\s|$)", TEXT) if s.strip()]
print(len(sentences), [len(s.split()) for s in sentences])
letters = Counter(c for c in TEXT.lower() if c.isalpha())
print("".join(c for c, _ in sorted(letters.items(), key=lambda p: (-p[1], p[0]))))
print({c: n for c, n in letters.items() if n == 1}, sum(letters.values()), letters["e"], letters["ß"])
print(TEXT.title()[:40], "|", TEXT.swapcase()[:20], "|", " ".join(w[::-1] for w in words[:4]))
first = {}
for number, line in enumerate(TEXT.splitlines(), 1):
    for match in re.finditer(r"\bfox\b", line):
        first.setdefault(number, []).append(match.start())
print(first, re.sub(r"(\w+) (fox)", r"\2 \1", TEXT)[:30])
print(re.sub(r"\d+(\.\d+)?", lambda m: f"<{float(m.group()) * 2:g}>", TEXT.splitlines()[2][:40]))
