"""What a PDF holds: the text of its pages, and everything beside it, read from the file itself."""
