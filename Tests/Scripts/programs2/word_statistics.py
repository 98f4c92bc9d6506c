"""Counts words, letters and sentences of a text and prints tables."""
import re
import string
from collections import Counter, defaultdict, OrderedDict
from textwrap import dedent, fill

TEXT = dedent("""\
    It was the best of times, it was the worst of times, it was the age of
    wisdom, it was the age of foolishness. It was the epoch of belief! Was it
    the epoch of incredulity? "It was", they said -- the season of Light;
    it was the season of Darkness. Mr. Smith's dog didn't bark.

    We had everything before us, we had nothing before us. We were all going
    direct to Heaven; we were all going direct the other way.
    """)

words = re.findall(r"[A-Za-z]+(?:'[a-z]+)?", TEXT)
lower = [w.lower() for w in words]
counts = Counter(lower)
print(f"{len(words)} words, {len(counts)} different")
for word, count in counts.most_common(6):
    print(f"{word:<8}|{'#' * count:<12}|{count:>3} {count / len(words):6.2%}")

by_length = defaultdict(list)
for word in sorted(set(lower)):
    by_length[len(word)].append(word)
for length in sorted(by_length, reverse=True)[:4]:
    print(length, ", ".join(by_length[length]))

sentences = [s.strip() for s in re.split(r"(?<=[.!?])\s+", TEXT.replace("\n", " ")) if s.strip()]
print(len(sentences), "sentences; longest:", max(sentences, key=len)[:40] + "...")
print([len(s.split()) for s in sentences])

letters = Counter(c for c in TEXT.lower() if c in string.ascii_lowercase)
total = sum(letters.values())
top = OrderedDict(sorted(letters.items(), key=lambda kv: (-kv[1], kv[0]))[:5])
print({k: round(v / total, 4) for k, v in top.items()})
print("missing:", "".join(sorted(set(string.ascii_lowercase) - set(letters))))

print(fill(TEXT.replace("\n", " ").strip(), width=50, initial_indent="* ", subsequent_indent="  "))
table = str.maketrans("aeiou", "*****", string.punctuation)
print(TEXT.split("\n")[0].translate(table))
print(re.sub(r"\b(\w)(\w*)", lambda m: m.group(2) + m.group(1) + "ay", sentences[-1]))
print("{:=^40}".format(" end "))
print(*("%-10s%5d" % pair for pair in (counts & Counter(we=2, us=9, it=1)).items()), sep="\n")
pairs = Counter(zip(lower, lower[1:]))
print([(" ".join(p), n) for p, n in pairs.most_common(3)])
longest = max(counts, key=lambda w: (len(w), w))
print(longest.center(20, "."), longest[::-1], longest.title().swapcase(), longest.find("o"), longest.partition("l"))
