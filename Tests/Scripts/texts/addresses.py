from urllib.parse import *
u = urlparse("https://user:pw@Example.com:8080/a/b;p?q=1&r=2#frag")
print(u, u.hostname, u.port, u.username, u.password, u.geturl())
print(urlsplit("//host/path?x"), urlunparse(("http", "h", "/p", "", "q=1", "f")), urldefrag("http://a/b#c"))
for base, rel in (("http://a/b/c/d", "../e"), ("http://a/b/c", "/x"), ("http://a/b", "//h/y"), ("http://a/b/", "?q"), ("http://a/b", "g:h"), ("http://a/b/c/d;p?q", "./../g"), ("", "x")):
    print(urljoin(base, rel))
print(quote("a b/ü?"), quote("a/b", safe=""), quote_plus("a b+c"), unquote("a%20b%C3%BC%zz"), unquote_plus("a+b%2Bc"))
print(urlencode({"a": 1, "b c": "x&y"}), urlencode([("k", [1, 2])], doseq=True), parse_qs("a=1&a=2&b=&c"), parse_qsl("a=1&b=", keep_blank_values=True))
import html
print(html.escape("<a href='x'>&\"</a>"), html.unescape("&lt;b&gt; &amp; &eacute; &#65; &#x42; &notin; &copy &nosuch; &hearts;"))
