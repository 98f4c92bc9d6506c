"""Texts in many scripts: lengths, slices, case, normal forms, sorting, padding, encodings, digits."""
import re
import unicodedata
from collections import Counter, defaultdict
from itertools import groupby

GREETINGS = {"bn": "শুভ সকাল", "hi": "नमस्ते दुनिया", "el": "Καλημέρα ΚΌΣΜΕ", "ru": "Доброе утро", "ar": "صباح الخير", "zh": "早上好", "ko": "좋은 아침", "de": "Grüß Gott", "fr": "Ça va, élève ?", "emoji": "👋🏽 🇧🇩 👩‍🔬"}

for code, text in GREETINGS.items():
    names = Counter(unicodedata.category(c)[0] for c in text)
    print(f"{code:<6}{len(text):>3} {len(text.encode()):>3} {len(text.encode('utf-16-le')):>3} {text[:2]!r} {text[-1]!r} {ascii(text[:3])} {dict(names)}")
print([text.upper() for text in GREETINGS.values()][2:6], "straße".upper(), "ΣΑΣ".lower(), "ǆ".title(), "İ".lower().encode(), "ﬀ".upper(), "ß".casefold() == "SS".casefold())
print("নমস্কার"[::-1], "é" == "e\u0301", unicodedata.normalize("NFC", "e\u0301") == "é", len("👩‍🔬"), [hex(ord(c)) for c in "🇧🇩"])


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


print([plain(w) for w in ("crème", "Ångström", "naïve", "Čeština", "tiếng Việt")], sorted(["zebra", "Äpfel", "apfel", "éclair", "eclair", "Zug"], key=lambda w: (plain(w).lower(), w)))
print(int("১২৩"), int("٤٢"), float("३.५"), "৫".isdigit(), "½".isnumeric(), "²".isdigit(), "²".isdecimal(), unicodedata.numeric("½"), "Ⅷ".isalpha(), "一".isnumeric(), "৭৮".isdecimal(), f"{'৫':>4}|{'早':^5}|")
print(re.findall(r"\w+", "শুভ সকাল, Straße_1 ٤٢!"), re.findall(r"\d+", "a১২b34"), re.findall(r"[а-яё]+", "Доброе утро", re.I), re.sub(r"\s+", "_", "a\u00a0b\u2003c"), re.match(r"é", "É", re.I) is not None, re.findall(r"(?a)\w+", "naïve"))
blocks = defaultdict(set)
for text in GREETINGS.values():
    for c in text:
        if c.isalpha():
            blocks[unicodedata.name(c).split()[0]].add(c)
print({k: len(v) for k, v in sorted(blocks.items())})
print([("".join(g), k) for k, g in groupby("abc早上def", key=lambda c: "Latin" if c.isascii() else "other")], "早上好".center(9, "·"), "早上好".find("上"), "早上好".replace("上", "安"), "上" in "早上好", "a,b、c".split("、"), "x\u2028y\x85z".splitlines())
print("🙂".encode("utf-8"), "🙂".encode("utf-16-be").hex(), b"\xf0\x9f\x99\x82".decode(), "\N{BENGALI LETTER KA}\N{SNOWMAN}\u0995\U0001F600", "caf\xe9".encode("latin-1"), "€".encode("utf-8").decode("latin-1").encode("latin-1").decode("utf-8"))
table = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "!": None}); print("Grüße, schön!".translate(table), "abc".translate({97: "ক", 98: 0x996}), str.maketrans("ab", "কখ"))
print(repr("\u200bzero\ufeff"), repr("\ud7ff\ue000"), "\x1b[0m".isprintable(), "ক".isprintable(), "tab\t".expandtabs(6) + "|", "ﬁ".isidentifier(), "ক১".isidentifier(), "১ক".isidentifier(), "a b".isidentifier())
কাজ = 5
class Größe:
    länge = 3
    def σ(self, δ=2): return self.länge * δ
print(কাজ * 2, Größe().σ(), Größe.__name__, Größe.σ.__qualname__, sorted(n for n in vars(Größe) if not n.startswith("_")), {"ключ": 1}["ключ"], f"{কাজ=}")
print(min("éez"), max("aß早🙂"), sorted("bäaÄ"), "ä" < "z", [chr(c) for c in range(0x995, 0x99a)], sum(map(ord, "ক")), "".join(sorted(set("mississippi"))), "ab" * 2 + "早", hash("早") == hash("早"))
for bad in (lambda: "早".encode("ascii"), lambda: "ক".encode("latin-1"), lambda: b"\xe6\x97".decode(), lambda: b"\xc3(".decode(), lambda: chr(-1), lambda: ord("早上"), lambda: int("১a"), lambda: unicodedata.name("\ue000"), lambda: "\N{SNOWMAN}" + 5, lambda: "早"[5], lambda: "é".encode("utf-8", "nope") and b"\xff".decode("utf-8", "nope"), lambda: "x".center(5, "早上"), lambda: "早上".index("好")):
    try:
        print(bad())
    except Exception as problem:
        print(type(problem).__name__, problem)
