"""Set a Typst file: print_typst.py IN.typ OUT.pdf FACES. It runs where the package is installed."""

import sys

import typst  # type: ignore[import-not-found, unused-ignore]

typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])
