"""A package of syft."""
