"""How long it takes: briefgen beside other engines, on this machine, now.

`make bench` runs `python -m benchmarks`. Nothing here ships, and no figure is written by hand.
"""
