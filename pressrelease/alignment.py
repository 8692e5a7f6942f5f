"""Which unit answers which, which figure answers which."""
