"""No scheme: a text, where one is given, stands in the same places; else nothing does."""

from briefgen.handling.scheme import Scheme

SCHEME = Scheme(size=8)
