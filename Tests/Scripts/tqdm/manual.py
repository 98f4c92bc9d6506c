import io
import re
from tqdm.auto import tqdm
from tqdm.std import trange


def clean(s):
    s = re.sub(r"\d\d:\d\d|\s*[\d.]+(it|s|k|M|x)*/(s|it|x)|\?(it|x)/s", "T", s)
    return re.sub(r" +(?=\n)", "", re.sub(r" {2,}", "  ", s))


b = tqdm([1, 2, 3], disable=True)
print(list(b), len(b))
buf = io.StringIO()
b = tqdm(total=5, file=buf)
b.set_description("x")
b.update(2)
b.close()
print(b.desc, b.n, b.total, repr(clean(buf.getvalue().split("\r")[-1])))
buf = io.StringIO()
with tqdm(total=3, file=buf, initial=1, unit_scale=True) as bar:
    bar.set_postfix_str("note")
    bar.update()
print(repr(clean(buf.getvalue().split("\r")[-1])), bar.format_dict["initial"])
tqdm.write("a line")
try:
    tqdm(total=3, nonsense=1, file=buf)
except KeyError as e:
    print(type(e))
