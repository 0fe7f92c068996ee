"""Many briefs: the same unit of work given to processes here or on other machines.

An `Order` goes out, an `Answer` comes back: the finished files as bytes, or why there are none. Who
carries it out is a `Crew`, here or elsewhere; nothing in this room prints or writes a book.
"""
