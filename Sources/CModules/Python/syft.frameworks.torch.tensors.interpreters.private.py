"""A layer that only some users may take off."""

from syft.generic.abstract.tensor import AbstractTensor


class PrivateTensor(AbstractTensor):
    """Lets the tensor be fetched by the users that are named, and by nobody else."""

    def __init__(self, owner=None, id=None, tags=None, description=None, allowed_users=()):
        super().__init__(id=id, owner=owner, tags=tags, description=description)
        self.allowed_users = tuple(allowed_users)

    def get_class_attributes(self):
        return {'allowed_users': self.allowed_users}

    def allow(self, user=None):
        return user in [str(name) for name in self.allowed_users] or user in self.allowed_users

    def register_credentials(self, users):
        self.allowed_users = tuple(users)
        return self

    def float_precision(self):
        return self.child.float_precision()

    float_prec = float_precision
