"""Texts split as a shell does."""

import re as _re

__all__ = ["split", "quote", "join", "shlex"]

_unsafe = _re.compile(r"[^\w@%+=:,./-]", _re.ASCII)


def quote(s):
    """A text as one word of a shell."""
    if not s:
        return "''"
    if not _unsafe.search(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """Words as a line of a shell."""
    return " ".join(quote(word) for word in split_command)


def split(s, comments=False, posix=True):
    """The words of a line."""
    if s is None:
        raise ValueError("s argument must not be None")
    reader = shlex(s, posix=posix)
    reader.whitespace_split = True
    if not comments:
        reader.commenters = ""
    return list(reader)


class shlex:
    """Reads a text word by word."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self._text = instream if isinstance(instream, str) else (
            instream.read() if instream is not None else "")
        self._place, self.posix, self.infile = 0, posix, infile
        self.eof = None if posix else ""
        self.commenters, self.whitespace = "#", " \t\r\n"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
        self.quotes, self.escape, self.escapedquotes = "'\"", "\\", '"'
        self.whitespace_split, self.lineno, self.token = False, 1, ""
        self.punctuation_chars = ""
        if punctuation_chars:
            self.punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars
            self.wordchars += "~-./*?="
            for one in self.punctuation_chars:
                self.wordchars = self.wordchars.replace(one, "")
        self._pushed = []

    def push_token(self, tok):
        """Gives a word back."""
        self._pushed.insert(0, tok)

    def get_token(self):
        """The next word."""
        if self._pushed:
            return self._pushed.pop(0)
        return self.read_token()

    def _next(self):
        if self._place >= len(self._text):
            return ""
        one = self._text[self._place]
        self._place += 1
        if one == "\n":
            self.lineno += 1
        return one

    def _back(self):
        self._place -= 1
        if self._text[self._place] == "\n":
            self.lineno -= 1

    def read_token(self):
        """The next word of the text."""
        one = self._next()
        while one and (one in self.whitespace or one in self.commenters):
            if one in self.commenters:
                while one and one != "\n":
                    one = self._next()
            else:
                one = self._next()
        if not one:
            return self.eof
        if one in self.punctuation_chars:
            word = one
            while self._place < len(self._text) and self._text[self._place] in self.punctuation_chars:
                word += self._next()
            return word
        word, is_word = "", False
        while one:
            if one in self.whitespace:
                break
            if one in self.commenters and not self.whitespace_split:
                self._back()
                break
            if one in self.commenters and self.posix and not word:
                break
            if self.posix and one in self.escape:
                after = self._next()
                if not after:
                    raise ValueError("No escaped character")
                word += after
                is_word = True
            elif one in self.quotes and (self.posix or not word):
                is_word = True
                mark = one
                if not self.posix:
                    word += one
                while True:
                    one = self._next()
                    if not one:
                        raise ValueError("No closing quotation")
                    if one == mark:
                        break
                    if self.posix and one in self.escape and mark in self.escapedquotes:
                        after = self._next()
                        if not after:
                            raise ValueError("No escaped character")
                        word += after if after in (mark, *self.escape) else one + after
                    else:
                        word += one
                if not self.posix:
                    return word + mark
            elif one in self.punctuation_chars and not (
                    self.whitespace_split and not self.punctuation_chars):
                self._back()
                break
            elif self.whitespace_split or one in self.wordchars or one in self.quotes:
                word += one
                is_word = True
            elif word or is_word:
                self._back()
                break
            else:
                return one
            one = self._next()
        if one and one in self.commenters and self.whitespace_split:
            while one and one != "\n":
                one = self._next()
        if not word and not is_word:
            return self.read_token() if self._place < len(self._text) else self.eof
        return word

    def __iter__(self):
        return self

    def __next__(self):
        word = self.get_token()
        if word == self.eof:
            raise StopIteration
        return word
