"""The part of `json` of this name."""

from json import JSONDecodeError, JSONDecoder, JSONEncoder
