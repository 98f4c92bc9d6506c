"""The ways of countries: those of C, for all."""

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127


class Error(Exception):
    """A locale that is not there."""


def setlocale(category, locale=None):
    """There is only one."""
    if locale not in (None, "", "C", "POSIX", "C.UTF-8", (None, None)):
        raise Error("unsupported locale setting")
    return "C"


def getlocale(category=LC_CTYPE):
    return "en_US", "UTF-8"


getdefaultlocale = getlocale


def getpreferredencoding(do_setlocale=True):
    return "UTF-8"


def getencoding():
    return "UTF-8"


def localeconv():
    """How numbers are written."""
    texts = ("int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep",
             "positive_sign", "negative_sign")
    numbers = ("int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space",
               "n_cs_precedes", "n_sep_by_space", "p_sign_posn", "n_sign_posn")
    result = {name: "" for name in texts}
    result.update({name: CHAR_MAX for name in numbers})
    result.update(grouping=[], mon_grouping=[], decimal_point=".", thousands_sep="")
    return result


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return "%.12g" % val


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)


def delocalize(string):
    return string


def strcoll(a, b):
    return (a > b) - (a < b)


def strxfrm(string):
    return string


def normalize(localename):
    return localename


def resetlocale(category=LC_ALL):
    """There is only one."""
