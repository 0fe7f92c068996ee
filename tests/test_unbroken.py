"""What is not to be parted at the end of a line, and what a heading drops there."""

import pytest

from briefgen.formats.unbroken import unbroken


@pytest.mark.parametrize(
    ("html", "made"),
    [
        pytest.param("<p>10 of 20 issues</p>", None, id="figures without a sign"),
        pytest.param("<h1>Notes</h1>", None, id="a title of one word"),
        pytest.param("<h1>To Istanbul now</h1>", None, id="a short title"),
        pytest.param("<h1>The text to be signed immediately</h1>", None, id="a long last word"),
        pytest.param("<h1>Zu einer Sicherheitszusammenarbeit an Bord</h1>",
                     "<h1>Zu einer Sicherheitszusammenarbeit an~Bord</h1>",
                     id="a word too long to tie"),
        pytest.param("<h1>Strategy <em>ours</em></h1>", None, id="a title that ends in a mark"),
        pytest.param("<h2>Steps down, in order</h2>", None, id="a heading within a chapter"),
        pytest.param("<p>likely (80–90 %)</p>", "<p>likely (80–90~%)</p>", id="a share"),
        pytest.param('<h1 id="a"><span>(core)</span> From Port Arthur to Harbin</h1>',
                     '<h1 id="a"><span>(core)</span> From Port Arthur to~Harbin</h1>',
                     id="a short last word takes the one before it along"),
        pytest.param("<h1>The cost of the war</h1>", "<h1>The cost of~the~war</h1>",
                     id="or two"),
        pytest.param('<h2>Say <span class="whose">· first issue</span></h2>',
                     '<h2>Say <span class="whose">first issue</span></h2>',
                     id="whose a heading is"),
    ],
)  # fmt: skip
def test_what_is_held_together(html: str, made: str | None) -> None:
    assert unbroken(html) == (made or html).replace("~", "\u00a0")
