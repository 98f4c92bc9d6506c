from string import Template, Formatter, ascii_lowercase
t = Template("$who likes ${what}; $$5")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="x"), t.substitute({"who": 1}, what=2), t.template)
print(Formatter().format("{0} {x:>4}", 1, x=2), t.get_identifiers(), t.is_valid())
try: Template("$").substitute()
except ValueError as e: print(e)
t.substitute(who="a")
