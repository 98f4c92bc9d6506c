import torch

class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, k):
        ctx.save_for_backward(x); ctx.k = k
        return x ** 3 * k
    @staticmethod
    def backward(ctx, g):
        x, = ctx.saved_tensors
        print('needs', ctx.needs_input_grad)
        return g * 3 * x ** 2 * ctx.k, None
x = torch.tensor([1., 2.], requires_grad=True)
y = Cube.apply(x, 2); print(y); y.sum().backward(); print(x.grad)
print(Cube.apply(torch.ones(2), 3))
class Two(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b): ctx.save_for_backward(a, b); return a + b, a * b
    @staticmethod
    def backward(ctx, g, h): a, b = ctx.saved_tensors; return g + h * b, g + h * a
a, b = torch.tensor(2., requires_grad=True), torch.tensor(3., requires_grad=True); s, p = Two.apply(a, b); (s * 10 + p).backward(); print(a.grad, b.grad, s, p)
class Bad(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): return a * 1
    @staticmethod
    def backward(ctx, g): return g, g
try: Bad.apply(a).backward()
except Exception as e: print(type(e).__name__, e)
class Exp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, i): r = i.exp(); ctx.save_for_backward(r); return r
    @staticmethod
    def backward(ctx, g): r, = ctx.saved_tensors; return g * r
z = torch.tensor([0., 1.], requires_grad=True); e = Exp.apply(z); g, = torch.autograd.grad(e.sum(), z, create_graph=True); print(g); print(torch.autograd.grad(g.sum(), z))
