"""Pictures named in the file: each is a file beside it, never an address."""

import re
from typing import Annotated

from pydantic import AfterValidator

from briefgen.negotiation.numbers import refused

_ADDRESS = re.compile(r"[A-Za-z][\w+.\-]*:|//|\\\\")


def _beside(name: str) -> str:
    if _ADDRESS.match(name.strip()):
        told = f"“{name}” is an address, and a picture is a file beside this one"
        raise refused("picture", told, "Save the picture in this folder and write its name.")
    return name


PictureFile = Annotated[str, AfterValidator(_beside)]
