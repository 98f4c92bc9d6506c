"""Calls functions and prints what they raise."""


def tell(*functions):
    for function in functions:
        try:
            print(function())
        except Exception as error:
            print(type(error).__name__ + ': ' + str(error))
