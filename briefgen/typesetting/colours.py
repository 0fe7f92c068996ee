"""The colours of a picture, as those that every screen and printer takes them for."""

import io
from typing import Any


def is_srgb(profile: bytes) -> bool:
    """Whether the profile says in its own description that it is the usual one."""
    folded = profile.replace(b"\0", b"")
    return b"sRGB" in folded and profile[16:20] == b"RGB "


def in_srgb(picture: Any) -> Any:
    """The picture in sRGB, in grey, or in sRGB that lets through, with 8 bits for each."""
    from PIL import ImageCms

    if picture.mode.startswith("I"):
        picture = _in_8_bits(picture)
    clear = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    wanted = "RGBA" if clear else "RGB"
    profile = picture.info.get("icc_profile")
    if picture.mode not in ("L", "RGB", "RGBA", "CMYK") or (clear and picture.mode != "RGBA"):
        picture = picture.convert(wanted)
    if profile:
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            usual = ImageCms.createProfile("sRGB")
            picture = ImageCms.profileToProfile(picture, own, usual, outputMode=wanted) or picture
        except (ImageCms.PyCMSError, OSError):
            pass  # a profile that nobody can read changes nothing
    return picture if picture.mode in ("L", "RGB", "RGBA") else picture.convert(wanted)


def _in_8_bits(picture: Any) -> Any:
    """Grey of 16 bits, which the library would cut off at 255."""
    grey = picture.convert("I").point(lambda dot: dot * (1 / 256)).convert("L")
    grey.info = dict(picture.info)
    if isinstance(grey.info.get("transparency"), int):
        grey.info["transparency"] >>= 8
    return grey
