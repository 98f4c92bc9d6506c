größe = 3; बांग्ला = 4; π = 3.14; _x1 = 5
print(größe, बांग्ला, π, _x1, "größe" in globals())
class Ñandú: é = 1
print(Ñandú.é, Ñandú.__name__)
def 函数(参数=1): return 参数
print(函数(参数=2), 函数.__name__)
try: eval("a\u200bb")
except SyntaxError as e: print(e.msg)
try: eval("x = “a”")
except SyntaxError as e: print(e.msg)
print("😀".isidentifier(), "é".isidentifier(), "1a".isidentifier(), "_".isidentifier())
