"""Addresses in parts."""

from collections import namedtuple as _namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode",
    "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus",
    "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp",
                 "mms", "prospero", "rtsp", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = uses_relative + ["telnet", "snews", "rsync", "nfs", "git", "git+ssh"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu",
               "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


class _Address:
    __slots__ = ()

    @property
    def _userinfo(self):
        head, at, rest = self.netloc.rpartition("@")
        if not at:
            return None, None
        name, colon, password = head.partition(":")
        return name, password if colon else None

    @property
    def _hostinfo(self):
        rest = self.netloc.rpartition("@")[2]
        before, bracket, after = rest.partition("[")
        if bracket:
            host, _, port = after.partition("]")
            port = port.partition(":")[2]
        else:
            host, _, port = rest.partition(":")
        return host, port or None

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        host = self._hostinfo[0]
        if not host:
            return None
        name, percent, zone = host.partition("%")
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if not 0 <= int(port) <= 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


class DefragResult(_namedtuple("DefragResult", "url fragment")):
    """An address and what follows the #."""
    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class SplitResult(_namedtuple("SplitResult", "scheme netloc path query fragment"), _Address):
    """An address in five parts."""
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_namedtuple("ParseResult", "scheme netloc path params query fragment"), _Address):
    """An address in six parts."""
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def urlsplit(url, scheme="", allow_fragments=True):
    """The five parts of an address."""
    url = url.lstrip("".join(map(chr, range(33))))
    for unsafe in "\t\r\n":
        url, scheme = url.replace(unsafe, ""), scheme.replace(unsafe, "")
    netloc = query = fragment = ""
    place = url.find(":")
    if place > 0 and url[0].isascii() and url[0].isalpha() and all(
            one in scheme_chars for one in url[:place]):
        scheme, url = url[:place].lower(), url[place + 1:]
    if url[:2] == "//":
        ends = [end for end in (url.find(one, 2) for one in "/?#") if end >= 0]
        end = min(ends, default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    """The six parts of an address."""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        start = path.find(";", path.rfind("/")) if "/" in path else path.find(";")
        if start >= 0:
            path, params = path[:start], path[start + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    """An address of five parts."""
    scheme, netloc, path, query, fragment = components
    if netloc or scheme and scheme in uses_netloc and path[:2] != "//":
        if path and path[:1] != "/":
            path = "/" + path
        path = "//" + (netloc or "") + path
    if scheme:
        path = scheme + ":" + path
    if query:
        path += "?" + query
    return path + "#" + fragment if fragment else path


def urlunparse(components):
    """An address of six parts."""
    scheme, netloc, path, params, query, fragment = components
    return urlunsplit((scheme, netloc, f"{path};{params}" if params else path, query, fragment))


def urldefrag(url):
    """The address without what follows the #, and that."""
    if "#" not in url:
        return DefragResult(url, "")
    parts = urlparse(url)
    return DefragResult(urlunparse(parts[:5] + ("",)), parts.fragment)


def urljoin(base, url, allow_fragments=True):
    """An address as seen from another one."""
    if not base:
        return url
    if not url:
        return base
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = bnetloc
    if not path and not params:
        return urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment))
    base_parts = bpath.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for part in segments:
        if part == "..":
            if resolved:
                resolved.pop()
        elif part != ".":
            resolved.append(part)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment))


def quote_from_bytes(bs, safe="/"):
    """Bytes with percent signs."""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    allowed = _SAFE | set(safe)
    return "".join(chr(byte) if byte in allowed else f"%{byte:02X}" for byte in bs)


def quote(string, safe="/", encoding=None, errors=None):
    """A text with percent signs."""
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """The same, with + for spaces."""
    if isinstance(string, str) and " " not in string or isinstance(string, bytes) and (
            b" " not in string):
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


_DIGITS = "0123456789abcdefABCDEF"


def unquote_to_bytes(string):
    """The bytes that percent signs mean."""
    if isinstance(string, str):
        string = string.encode("utf-8")
    parts = string.split(b"%")
    result = [parts[0]]
    for part in parts[1:]:
        head = part[:2].decode("latin-1")
        if len(head) == 2 and all(one in _DIGITS for one in head):
            result.append(bytes([int(head, 16)]) + part[2:])
        else:
            result.append(b"%" + part)
    return b"".join(result)


def unquote(string, encoding="utf-8", errors="replace"):
    """The text that percent signs mean."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        return string
    result, run = [], ""
    for one in string:
        if one.isascii():
            run += one
        else:
            result.append(unquote_to_bytes(run).decode(encoding, errors) + one)
            run = ""
    return "".join(result) + unquote_to_bytes(run).decode(encoding, errors)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """The same, with spaces for +."""
    return unquote(string.replace("+", " "), encoding, errors)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
              errors="replace", max_num_fields=None, separator="&"):
    """The names and values of a query."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    pieces = qs.split(separator) if qs else []
    if max_num_fields is not None and max_num_fields < len(pieces):
        raise ValueError("Max number of fields exceeded")
    result = []
    for piece in pieces:
        if not piece and not strict_parsing:
            continue
        name, equals, value = piece.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (piece,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            result.append((unquote_plus(name, encoding, errors),
                           unquote_plus(value, encoding, errors)))
    return result


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
             errors="replace", max_num_fields=None, separator="&"):
    """The values of a query by name."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A query of names and values."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None

    def written(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        many = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                many = value
            except TypeError:
                pass
        pairs += [f"{written(name)}={written(one)}" for one in many]
    return "&".join(pairs)
