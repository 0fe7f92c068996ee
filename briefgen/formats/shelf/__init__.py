"""The output formats, one file each, called by the name of its file.

A format has `ENDING`, and `render(book, library)` that gives a `Rendered`.
"""
