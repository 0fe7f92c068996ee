"""How a camera was held, from the notes that it wrote into its picture."""

import struct

UPRIGHT = 1


def orientation(exif: bytes) -> int:
    """How the camera was held, from the first list of the notes; upright where nothing tells."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None or len(exif) < 10:
        return UPRIGHT
    (start,) = struct.unpack_from(f"{order}I", exif, 4)
    if start + 2 > len(exif):
        return UPRIGHT
    (count,) = struct.unpack_from(f"{order}H", exif, start)
    for entry in range(start + 2, min(start + 2 + 12 * count, len(exif) - 11), 12):
        tag, _, _, value = struct.unpack_from(f"{order}HHIH", exif, entry)
        if tag == 0x0112:
            return int(value) if 1 <= value <= 8 else UPRIGHT
    return UPRIGHT
