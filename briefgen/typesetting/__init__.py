"""What turns a finished HTML page into a PDF that prints the same everywhere.

This room knows nothing of negotiations, tiers or Markdown. It opens no file but the shipped faces
and the pictures of the folders it is told about, and it never reaches for the network.
"""
