"""What draws in an SVG drawing: elements, attributes and properties, by name; and what is hidden.

A list of what may stay, so that what nobody thought of is left behind: titles, descriptions,
layers' names, notes of programs, whatever will be invented next.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from urllib.parse import unquote
from xml.etree import ElementTree as Xml

from briefgen.typesetting.drawn_cuts import NOTHING, Idle, idle, shuts
from briefgen.typesetting.drawn_sizes import SCALE, extent, handed, is_tiny, shade
from briefgen.typesetting.drawn_styles import (
    HANDED_DOWN,
    INSISTS,
    LEAST,
    LOOKS,
    PIECE,
    Says,
    is_clear,
    is_flat,
    local,
    rules_of,
    share,
    sheet_of,
    told,
)

_ELEMENTS = """
svg g a switch defs symbol use image style path rect circle ellipse line polyline polygon text tspan
textPath marker pattern clipPath mask filter linearGradient radialGradient stop feBlend
feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge
feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
"""
HOLD_TEXT = {"text", "tspan", "textPath"}
WAITING = {"defs", "symbol", "marker", "pattern", "clipPath", "mask", "filter", "linearGradient",
           "radialGradient"}  # fmt: skip
"""What stands in these is drawn only where something refers to it."""

_PROPERTIES = """
alignment-baseline background background-color baseline-shift clip clip-path clip-rule color
color-interpolation color-interpolation-filters color-rendering cx cy d direction display
dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
font-variant-position font-variation-settings font-weight glyph-orientation-horizontal
glyph-orientation-vertical height image-rendering inline-size isolation kerning letter-spacing
lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode
opacity overflow paint-order r rx ry shape-inside shape-margin shape-padding shape-rendering
stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
text-decoration-color text-decoration-line text-decoration-style text-orientation text-overflow
text-rendering text-transform transform transform-box transform-origin unicode-bidi vector-effect
visibility white-space width word-spacing writing-mode x y
"""
_ATTRIBUTES = """
amplitude azimuth baseFrequency bias class clipPathUnits diffuseConstant divisor dx dy edgeMode
elevation exponent filterUnits fr fx fy gradientTransform gradientUnits href id in in2 intercept k1
k2 k3 k4 kernelMatrix kernelUnitLength lang lengthAdjust limitingConeAngle markerHeight markerUnits
markerWidth maskContentUnits maskUnits media method mode numOctaves offset operator order orient
pathLength patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ
preserveAlpha preserveAspectRatio primitiveUnits radius refX refY
result rotate scale seed side slope space spacing specularConstant
specularExponent spreadMethod startOffset stdDeviation stitchTiles style surfaceScale
tableValues targetX targetY textLength type values version viewBox x1 x2
xChannelSelector y1 y2 yChannelSelector z
"""
ELEMENTS, PROPERTIES = frozenset(_ELEMENTS.split()), frozenset(_PROPERTIES.split())
ATTRIBUTES = PROPERTIES.union(_ATTRIBUTES.split())

REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
"""What a style sheet says to its writers alone."""
_REFERRED = re.compile(
    r"""url\(\s*+(?:"\s*+#([^"]*+)"|'\s*+#([^']*+)'|#([^()]*+))\s*+\)""", re.IGNORECASE
)
_NAMED = re.compile(r"[.#][-\w\x80-\U0010ffff]+")
_ASKED = re.compile(r"\[\s*(?:[\w*-]*\|)?([\w-]+)")
_BY_PLACE = re.compile(r":(?:nth|first|last|only|has|empty)|[+~]", re.IGNORECASE)
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
MAY_HIDE = frozenset({"style", *LOOKS})

AT_FIRST: Says = {"stroke": "none"}
"""What a drawing begins with, of what its elements hand down."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What the style sheets of a drawing say, as far as it is plain, and what it refers to."""

    named: frozenset[str]
    """The classes and names (`.note`, `#n`) of which a style sheet may speak."""
    rules: Mapping[str, Sequence[tuple[int, Says]]]
    """By simple selector (`text`, `.note`, `text.note`, `#n`), with their weight and number."""
    unsure: frozenset[str]
    """Properties of which a rule speaks that is not followed here."""
    overruled: frozenset[str]
    """Those of which such a rule speaks with `!important`."""
    referred: frozenset[str]
    variables: frozenset[str]
    asked: frozenset[str]
    """The attributes for which a selector asks."""
    by_place: bool
    """Whether a selector counts elements, or looks at what stands beside or in them."""
    visible: dict[Xml.Element, bool] = field(default_factory=dict)
    """What is known of elements: whether visibility is spoken of in them."""
    whole: float = 0
    """How large the drawing is; nothing, where a rule that is not followed may change sizes."""
    idle: Idle = NOTHING

    @classmethod
    def of(cls, root: Xml.Element) -> "Looks":
        """The looks of a drawing as it stands."""
        sheets = (sheet_of(one) for one in root.iter() if local(one.tag) == "style")
        sheet = REMARK.sub("", "\n".join(sheets))
        pairs = [pair for one in root.iter() for pair in one.attrib.items()]
        spoken = "\n".join((sheet, *(one for _, one in pairs if "url(" in one or "var(" in one)))
        referred = {"".join(names).strip() for names in _REFERRED.findall(spoken)}
        referred |= {one.strip()[1:] for name, one in pairs if local(name) == "href"}
        looks = cls(
            frozenset(_NAMED.findall(sheet)),
            *rules_of(sheet),
            frozenset(referred.union(map(unquote, referred))),
            frozenset(_VARIABLE.findall(spoken)),
            frozenset(_ASKED.findall(sheet)),
            _BY_PLACE.search(sheet) is not None,
        )
        unsure = looks.unsure | looks.overruled
        nothing = idle(root, looks.said, sheet, AT_FIRST, unsure)
        whole = 0 if unsure & {"transform", "font-size"} else extent(root)
        return replace(looks, whole=whole, idle=nothing)

    def vanishes(self, element: Xml.Element, above: Says | None) -> bool:
        """Whether nothing is seen of the element, nor of what stands in it.

        `above` is what those above hand down; None in a path that cuts, where no ink is needed.
        """
        is_text = local(element.tag) in HOLD_TEXT
        if not (is_text or self.rules or MAY_HIDE.intersection(element.attrib)):
            return False
        said = self.said(element)
        if said.get("display") == "none" or (above is not None and self._lost(said, above)):
            return True
        if said.get("visibility") in ("hidden", "collapse"):
            sure = "visibility" not in self.unsure | self.overruled
            return sure and not any(map(self._speaks_of_visibility, element))
        if above is None:
            return False
        if local(element.tag) == "text":
            return self._without_ink(element, said, above)
        if local(element.tag) == "textPath" and not self._has_line(element):
            return True
        # What follows a part of a text stands where that part ends, with ink or without.
        sized = {name: above[name] for name in (SCALE, "font-size") if name in above}
        return is_text and not len(element) and self._without_ink(element, said, sized)

    def _has_line(self, text: Xml.Element) -> bool:
        """Whether there is a line along which it may run."""
        named = next((one for name, one in text.attrib.items() if local(name) == "href"), "")
        name = named.strip().removeprefix("#")
        return "path" in text.attrib or not {name, unquote(name)}.isdisjoint(self.idle.lines)

    def _lost(self, said: Says, above: Says) -> bool:
        """Whether nothing is left of an element, whatever ink it has."""
        cuts = [_REFERRED.fullmatch(said.get(name, "")) for name in ("clip-path", "mask")]
        return (
            shade(said, above) <= LEAST
            or is_flat(said.get("transform", ""))
            or shuts(said.get("clip-path", ""))
            or any(cut and "".join(cut.groups("")).strip() in self.idle.cuts for cut in cuts)
        )

    def _speaks_of_visibility(self, element: Xml.Element) -> bool:
        if element not in self.visible:
            self.visible[element] = "visibility" in self.said(element) or any(
                map(self._speaks_of_visibility, element)
            )
        return self.visible[element]

    def _without_ink(self, text: Xml.Element, says: Says, above: Says) -> bool:
        said = self._passed_on(text, says, above)
        inks = share(said.get("fill-opacity", "")) * shade({}, said)
        bare = inks <= LEAST or self._is_clear(said, "fill")
        bare = bare and self._is_clear(said, "stroke") and "text-decoration" not in said
        return (bare or is_tiny(said, self.whole)) and all(
            local(one.tag) not in ELEMENTS
            or (local(one.tag) in HOLD_TEXT and self._without_ink(one, self.said(one), said))
            for one in text
        )

    def _is_clear(self, said: Says, part: str) -> bool:
        ink = said.get(part, "")
        ink = said.get("color", "") if ink == "currentcolor" else ink
        paint = _REFERRED.fullmatch(ink)
        return is_clear(ink) or bool(paint and "".join(paint.groups("")) in self.idle.paints)

    def handed_down(self, element: Xml.Element, above: Says) -> Says:
        """What the text in an element gets from it and those above, as far as that is sure."""
        return self._passed_on(element, self.said(element), above)

    def _passed_on(self, element: Xml.Element, says: Says, above: Says) -> Says:
        if element.get("id") in self.referred:
            above = {SCALE: "inf"}  # drawn elsewhere, too
        sure = {name: value for name, value in above.items() if name not in self.unsure}
        own = {name: says[name] for name in HANDED_DOWN if name in says}
        return sure | own | handed(element, says, above, self.whole)

    def said(self, element: Xml.Element) -> Says:
        """What the element and the rules for it say, as far as that is sure."""
        said = {
            name: element.attrib[name].strip().lower() for name in LOOKS if name in element.attrib
        }
        tag, names = local(element.tag), [f".{one}" for one in element.get("class", "").split()]
        names += ["", f"#{element.get('id')}"]
        found = [rule for name in names for rule in self.rules.get(name, ())]
        found += [rule for name in names for rule in self.rules.get(f"{tag}{name}", ())]
        found.sort(key=itemgetter(0))
        usual, insisting = told(element.get("style", ""))
        for weight, says in found:
            said.update(says if weight < INSISTS else {})
        said = {name: value for name, value in said.items() if name not in self.unsure} | usual
        for weight, says in found:
            said.update(says if weight >= INSISTS else {})
        said |= insisting
        return {name: value for name, value in said.items() if name not in self.overruled}

    def mentions(self, name: str) -> bool:
        """Whether a style sheet may speak of elements of this class."""
        return f".{name}" in self.named or "class" in self.asked

    def needs(self, name: str) -> bool:
        """Whether something refers to this name, or a style sheet may speak of it."""
        return name in self.referred or f"#{name}" in self.named or "id" in self.asked

    def kept(self, styles: str) -> str:
        """A style sheet, or the style of an element, with only what draws."""
        made, dropped = [], False
        pieces = PIECE.findall(styles)
        for piece, after in zip(pieces, (*pieces[1:], ""), strict=False):
            if piece == ";" and dropped:
                continue
            name, colon, _ = piece.partition(":")
            draws = name.strip().lower() in PROPERTIES or name.strip() in self.variables
            plain = piece in ";{}" or after == "{" or not piece.strip()
            dropped = not (plain or (colon and draws))
            made += [] if dropped else [piece]
        return "".join(made)
