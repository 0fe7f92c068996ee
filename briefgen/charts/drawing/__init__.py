"""What every kind of chart draws with: lettering, ink, scales, tables of the same facts.

Nothing here knows one kind of chart from another, and nothing here reads or writes a file.
"""
