import numpy as np

a = np.arange(6).reshape(2, 3)
b = np.arange(12).reshape(3, 4)
print(np.einsum('ij,jk->ik', a, b), np.einsum('ij->ji', a), np.einsum('ij->', a), np.einsum('ij->i', a), np.einsum('i,i', [1, 2], [3, 4]), np.einsum('i,j->ij', [1, 2], [3, 4]), np.einsum('ii', np.eye(3)), np.einsum('ii->i', b[:, :3]), np.einsum('ij,ij->ij', a, a), np.einsum('bij,bjk->bik', np.ones((2, 2, 3)), np.ones((2, 3, 2))))
