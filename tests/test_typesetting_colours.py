"""The colours of a picture that is saved anew."""

import io

import pytest
from PIL import Image

from briefgen.typesetting.pictures import cleaned


@pytest.mark.parametrize("grey", [0, 255, 10_000, 65_535])
def test_a_turned_picture_of_16_bits_keeps_its_grey(grey: int) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    before = io.BytesIO()
    Image.new("I;16", (2, 1), grey).save(before, "PNG", exif=turned)
    with Image.open(io.BytesIO(cleaned(before.getvalue(), "image/png"))) as after:
        assert after.size == (1, 2)
        assert after.convert("L").getpixel((0, 0)) == grey >> 8
