"""No scheme: a text, where one is given, stands in the same places; else nothing does."""

from briefgen.handling.foreign import of_another
from briefgen.handling.scheme import Scheme

SCHEME = Scheme(size=8, wrong=of_another)
