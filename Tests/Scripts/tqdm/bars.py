import io, re
from tqdm import tqdm, trange
def clean(s):
    # Times differ, and so does what is blotted out behind them.
    s = re.sub(r"\d\d:\d\d|\s*[\d.]+(it|s|k|M|x)*/(s|it|x)|\?(it|x)/s", "T", s)
    return re.sub(r" +(?=\n)", "", re.sub(r" {2,}", "  ", s))
buf = io.StringIO()
for i in tqdm(range(3), file=buf): pass
print(repr(clean(buf.getvalue())))
buf = io.StringIO()
with tqdm(total=10, desc="load", file=buf, mininterval=0, unit="x") as bar:
    bar.update(4); bar.set_postfix(loss=0.12345, acc="x", n=3); bar.update(6)
print(repr(clean(buf.getvalue().split("\r")[-1])), bar.n)
buf = io.StringIO()
for i in trange(2, file=buf, leave=False): pass
print(repr(clean(buf.getvalue())))
buf = io.StringIO()
for i in tqdm((x for x in range(3)), file=buf, desc="gen"): pass
print(repr(clean(buf.getvalue().split("\r")[-1])))
