"""A book set chapter by chapter, kept, and bound.

`parts` takes the page apart, `planning` asks which sections begin a page, `chapter` sets one and
`edges` what stands in the margins, each in another process, as a `piece`. `paging` counts the
pages, `numbering` writes their numbers, `typefaces` and `outlining` make faces and bookmarks one;
`bindery` leads the work and `binding` does the last of it. `whole` is for what is not divided.
"""
