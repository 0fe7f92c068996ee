"""The JSON Schema of a model, made to agree with what the reader accepts, for help in editors.

The reader keeps every value as the text that was written, so where text is meant an editor may
also see a number or a yes; and an empty value counts as not written.
"""

from typing import Any

from pydantic import BaseModel

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]
YES_OR_NO = "^([Tt]([Rr][Uu][Ee])?|[Yy]([Ee][Ss])?|[Oo][Nn]|1|"
YES_OR_NO += "[Ff]([Aa][Ll][Ss][Ee])?|[Nn][Oo]?|[Oo][Ff][Ff]|0)$"
AS_TEXT: dict[str, Schema] = {
    "string": {"type": ["string", "number", "boolean"]},
    "integer": {"type": ["integer", "string"], "pattern": r"^\s*[-+]?[\d_]+(\.0*)?\s*$"},
    "number": {"type": ["number", "string"], "pattern": r"^\s*[-+]?[\d_]*\.?\d*(e[-+]?\d+)?\s*$"},
    "boolean": {"type": ["boolean", "string", "integer"], "pattern": YES_OR_NO},
}
"""What an editor may see in place of each type."""
EXACT = [{"type": "number"}, {"type": "string"}]
"""How exact decimals are written in a schema; the text is one that holds digits."""
EMPTY: Schema = {"type": "null"}


def json_schema(model: type[BaseModel]) -> Schema:
    """The JSON Schema (draft 2020-12) of the files that describe a model."""
    made = _loosened(model.model_json_schema(by_alias=True))
    return {"$schema": DRAFT, "title": model.__name__, **made}


def _loosened(schema: Any) -> Any:
    """The schema with every type as wide as the reader takes it."""
    if isinstance(schema, list):
        if schema[:2] == EXACT:
            schema = [EXACT[0], *schema[2:]]
        return [_loosened(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    wide = {key: value if key in ("default", "examples", "const", "required") else _loosened(value)
            for key, value in schema.items()
            if key not in ("properties", "$defs", "enum")}  # fmt: skip
    if "enum" in schema:
        wide["enum"] = [*schema["enum"], *_as_text(schema["enum"])]
        wide.pop("type", None)
    elif isinstance(schema.get("type"), str) and "format" not in schema and "const" not in schema:
        wide = AS_TEXT.get(schema["type"], {}) | wide | _types(schema)
    if isinstance(wide.get("additionalProperties"), dict):
        wide["additionalProperties"] = _or_empty(wide["additionalProperties"])
    if "properties" in schema:
        required = schema.get("required", [])
        wide["properties"] = {
            name: _field(inner, name in required) for name, inner in schema["properties"].items()
        }
    if "$defs" in schema:
        wide["$defs"] = {name: _loosened(inner) for name, inner in schema["$defs"].items()}
    return wide


def _types(schema: Schema) -> Schema:
    loose = AS_TEXT.get(schema["type"], schema)
    return {"type": loose["type"]}


def _as_text(values: list[Any]) -> list[str]:
    return [str(value) for value in values if not isinstance(value, str)]


def _field(schema: Schema, required: bool) -> Schema:
    """One field: its meaning ends with its tier, and without need it may be left empty."""
    told = {key: schema[key] for key in ("description", "examples", "default", "x-tier")
            if key in schema and not (key == "default" and schema[key] in (None, []))}  # fmt: skip
    if "x-tier" in told:
        told["description"] = f"{told.get('description', '')} [{told['x-tier']}]".strip()
    bare = {key: value for key, value in schema.items() if key not in (*told, "title", "default")}
    shape = _loosened(bare)
    return told | (shape if required else _or_empty(shape))


def _or_empty(shape: Schema) -> Schema:
    if not shape:
        return shape
    options = shape["anyOf"] if list(shape) == ["anyOf"] else [shape]
    return {"anyOf": options if EMPTY in options else [*options, EMPTY]}
