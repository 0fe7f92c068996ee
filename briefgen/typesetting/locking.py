"""A password on a finished PDF: AES with 256 bits, as PDF 2.0 has it.

The password opens the file. A second one, which would lift the restrictions, is made up at random
and kept by nobody. Printing and reading aloud stay allowed, copying and changing do not; programs
may ignore that, so it keeps order and no secret. What is locked is no longer PDF/A. Salt is random:
no two locked files are alike.
"""

import io
import secrets

import pikepdf

from briefgen.typesetting.archival import claim


def locked(pdf: bytes, password: str) -> bytes:
    """The file, to be opened with the password only."""
    allowed = pikepdf.Permissions(
        accessibility=True,
        extract=False,
        modify_annotation=False,
        modify_assembly=False,
        modify_form=False,
        modify_other=False,
        print_lowres=True,
        print_highres=True,
    )
    kept = pikepdf.Encryption(
        user=password, owner=secrets.token_urlsafe(32), R=6, allow=allowed, aes=True, metadata=True
    )
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        claim(document, kept=False)
        document.save(out, encryption=kept)
    return out.getvalue()
