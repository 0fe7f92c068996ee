"""What draws in an SVG drawing: elements, attributes and properties, by name; and what is hidden.

A list of what may stay, so that what nobody thought of is left behind: titles, descriptions,
layers' names, notes of programs, whatever will be invented next.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from urllib.parse import unquote
from xml.etree import ElementTree as Xml

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
preserveAlpha preserveAspectRatio primitiveUnits radius refX refY requiredExtensions
requiredFeatures result rotate scale seed side slope space spacing specularConstant
specularExponent spreadMethod startOffset stdDeviation stitchTiles style surfaceScale
systemLanguage tableValues targetX targetY textLength type values version viewBox x1 x2
xChannelSelector y1 y2 yChannelSelector z
"""
ELEMENTS, PROPERTIES = frozenset(_ELEMENTS.split()), frozenset(_PROPERTIES.split())
ATTRIBUTES = PROPERTIES.union(_ATTRIBUTES.split())

REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
"""What a style sheet says to its writers alone."""
_PIECE = re.compile(r"""(?:[^{};"']|"[^"]*"|'[^']*')+|[{};"']""")
_SIMPLE = re.compile(r"\*|[A-Za-z]*(?:[.#][\w-]+)?")
_REFERRED = re.compile(r"#(([\w-]*)[^\s\"'(){};,]*)")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_NOTHING = re.compile(r"[+-]?(?:0+\.?0*|\.0+)(?:%|[a-z]+)?")
_LOOKS = ("display", "visibility", "opacity", "font-size", "fill", "fill-opacity", "stroke")
_MAY_HIDE = {"style", *_LOOKS}

Says = Mapping[str, str]
"""Properties with their values."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What the style sheets of a drawing say, as far as it is plain, and what it refers to."""

    sheet: str
    rules: Mapping[str, Sequence[tuple[int, Says]]]
    """By simple selector (`text`, `.note`, `text.note`, `#n`), with their weight and number."""
    unsure: frozenset[str]
    """Properties of which a rule speaks that is not followed here."""
    referred: frozenset[str]
    variables: frozenset[str]

    @classmethod
    def of(cls, root: Xml.Element) -> "Looks":
        """The looks of a drawing as it stands."""
        sheets = (one.text or "" for one in root.iter() if local(one.tag) == "style")
        sheet = REMARK.sub("", "\n".join(sheets))
        values = (value for one in root.iter() for value in one.attrib.values())
        told = "\n".join((sheet, *(one for one in values if "#" in one or "var(" in one)))
        referred = {unquote(name) for pair in _REFERRED.findall(told) for name in pair}
        variables = frozenset(_VARIABLE.findall(told))
        return cls(sheet, *_rules(sheet), frozenset(referred), variables)

    def vanishes(self, element: Xml.Element) -> bool:
        """Whether nothing is seen of the element, nor of what stands in it."""
        if not self.rules and not _MAY_HIDE.intersection(element.attrib):
            return False
        said = self._said(element)
        if said.get("display") == "none" or _is_nothing(said, "opacity"):
            return True
        if said.get("visibility") in ("hidden", "collapse"):
            below = (one for one in element.iter() if one is not element)
            return not self.unsure and not any("visibility" in self._said(one) for one in below)
        if local(element.tag) not in HOLD_TEXT or len(element):
            return False
        bare = said.get("fill") in ("none", "transparent") or _is_nothing(said, "fill-opacity")
        return _is_nothing(said, "font-size") or (bare and said.get("stroke") == "none")

    def _said(self, element: Xml.Element) -> Says:
        said = {name: element.attrib[name].strip() for name in _LOOKS if name in element.attrib}
        tag, names = local(element.tag), [f".{one}" for one in element.get("class", "").split()]
        names += ["", f"#{element.get('id')}"]
        found = [rule for name in names for rule in self.rules.get(name, ())]
        found += [rule for name in names for rule in self.rules.get(f"{tag}{name}", ())]
        for _, says in sorted(found, key=itemgetter(0)):
            said.update(says)
        sure = {name: value for name, value in said.items() if name not in self.unsure}
        return sure | dict(declared(element.get("style", "")))

    def mentions(self, name: str) -> bool:
        """Whether a style sheet may speak of elements of this class."""
        return f".{name}" in self.sheet or "[" in self.sheet

    def kept(self, styles: str) -> str:
        """A style sheet, or the style of an element, with only what draws."""
        made, dropped = [], False
        pieces = _PIECE.findall(styles)
        for piece, after in zip(pieces, [*pieces[1:], ""], strict=True):
            if piece == ";" and dropped:
                continue
            name, colon, _ = piece.partition(":")
            draws = name.strip().lower() in PROPERTIES or name.strip() in self.variables
            plain = piece in ";{}" or after == "{" or not piece.strip()
            dropped = not (plain or (colon and draws))
            made += [] if dropped else [piece]
        return "".join(made)


def local(tag: str) -> str:
    """The name of an element without the space that it is from."""
    return tag.rpartition("}")[2]


def declared(styles: str) -> Iterator[tuple[str, str]]:
    """Each property with its value."""
    for piece in _PIECE.findall(styles):
        name, colon, value = piece.partition(":")
        if colon:
            yield name.strip().lower(), value.partition("!")[0].strip().lower()


def _rules(sheet: str) -> tuple[dict[str, list[tuple[int, Says]]], frozenset[str]]:
    """The plain rules by their selectors, and of what the others speak."""
    rules: dict[str, list[tuple[int, Says]]] = {}
    unsure: set[str] = set()
    for number, block in enumerate(sheet.split("}")):
        *outside, selectors, body = ["", "", *block.split("{")]
        says = {name: value for name, value in declared(body) if name in _LOOKS}
        for selector in map(str.strip, selectors.split(",")):
            if not _SIMPLE.fullmatch(selector) or any(outside) or "!" in body or not selector:
                unsure |= says.keys()
                continue
            weight = 2_000_000 * ("#" in selector) + 1_000_000 * ("." in selector)
            weight += 500_000 * selector[0].isalpha() + number
            rules.setdefault(selector.removeprefix("*"), []).append((weight, says))
    return rules, frozenset(unsure)


def _is_nothing(said: Says, name: str) -> bool:
    return _NOTHING.fullmatch(said.get(name, "")) is not None
