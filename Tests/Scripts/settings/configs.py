import configparser, io
text = """
# A comment
[DEFAULT]
home = /base
[server]
Host = localhost
port: 8080
path = %(home)s/data
debug = yes
list =
    one
    two
; another
[empty]
"""
c = configparser.ConfigParser()
c.read_string(text)
print(c.sections(), c["server"]["host"], c.getint("server", "port"), c["server"].getboolean("debug"), c.get("server", "path"))
print(repr(c["server"]["list"]), c.options("server"), dict(c["empty"]), "server" in c, c.has_option("server", "HOST"))
print(c.get("server", "none", fallback="x"), c["server"].get("none"), c.items("server"))
c["new"] = {"a": 1, "b": "two"}
c.set("new", "c", "3")
c.add_section("later")
out = io.StringIO(); c.write(out); print(out.getvalue())
c.remove_option("new", "a"); c.remove_section("later"); del c["empty"]
print(c.sections(), list(c["new"]))
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True)
e.read_string("[a]\nx = 1\nflag\n[b]\ny = ${a:x}2\nz = ${y}3\n")
print(e["b"]["y"], e["b"]["z"], e["a"]["flag"])
for bad in ("c.get('nope', 'a')", "c.get('server', 'nope')", "c.getint('server', 'host')", "c.add_section('server')", "c.read_string('x = 1')", "c.read_string('[s]\\na=1\\na=2')", "c.set('server', 'k', 5)", "c['nope']", "c.getboolean('server', 'host')"):
    try:
        print(eval(bad))
    except Exception as problem:
        print(bad, type(problem).__name__, problem)
