"""A marking of your own: the text as given, top and bottom centre of every page."""

from briefgen.handling.foreign import of_another
from briefgen.handling.scheme import Scheme

SCHEME = Scheme(size=8, wrong=of_another)
