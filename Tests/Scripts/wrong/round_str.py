round("1")
