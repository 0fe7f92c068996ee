"""What the files of the program are, what each imports, and a fresh Python to try them in."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "briefgen"


@dataclass(frozen=True, slots=True)
class Import:
    """One import: who imports what, and whether merely loading the file does it."""

    importer: str
    target: str
    line: int
    on_loading: bool

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.target}"


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


FILES = {module(path): path for path in sorted(PACKAGE.rglob("*.py"))}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in FILES.items()}


def room(name: str) -> str:
    return [*name.split("."), ""][1]


def targets(node: ast.Import | ast.ImportFrom, importer: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    base = node.module or ""
    if node.level:
        is_package = FILES[importer].name == "__init__.py"
        above = importer.split(".")
        above = above[: len(above) - node.level + is_package]
        base = ".".join([*above, base] if base else above)
    for alias in node.names:
        whole = f"{base}.{alias.name}"
        yield whole if whole in FILES else base


def imports_of(importer: str, node: ast.AST, on_loading: bool = True) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            for target in targets(child, importer):
                yield Import(importer, target, child.lineno, on_loading)
        later = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for_types = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)
        yield from imports_of(importer, child, on_loading and not later and not for_types)


IMPORTS = [found for name, tree in TREES.items() for found in imports_of(name, tree)]
INSIDE = [i for i in IMPORTS if i.target.split(".")[0] == "briefgen"]
OUTSIDE = [
    i for i in IMPORTS if i.target.split(".")[0] not in {"briefgen", *sys.stdlib_module_names}
]


def python(code: str) -> str:
    """What a fresh Python prints when it runs the code in the checkout."""
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def needs(name: str) -> None:
    if name not in FILES:
        pytest.skip(f"{name} is not written yet")
