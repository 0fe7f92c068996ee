"""Say how well the wording checks do on labelled sentences: precision and recall.

    python -m tools.measure FOLDER […]

Each folder holds `<family>.jsonl`: one object a line with text, label (0 or 1) and, if the label
could be argued, borderline. A text counts as found when any finding of its family stands in it.
"""

import json
import sys
import time
from pathlib import Path

from briefgen import wording
from briefgen.library import Library
from briefgen.playbooks.watching import watched

KIND = {"vague-wording": "clause"}


def main(folders):
    library = Library(Path(), Path())
    rules = wording.Rules((one.shelf, one.play_title) for one in watched(library))
    for folder in folders:
        for file in sorted(Path(folder).glob("*.jsonl")):
            rows = [
                json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line
            ]
            begun = time.perf_counter()
            found = [_found(row["text"], file.stem, rules) for row in rows]
            took = time.perf_counter() - begun
            _say(f"{folder}/{file.stem}", rows, found)
            sharp = [n for n, row in enumerate(rows) if not row.get("borderline")]
            _say("  without borderline", [rows[n] for n in sharp], [found[n] for n in sharp])
            words = sum(len(row["text"].split()) for row in rows)
            print(f"  {words} words in {took:.2f} s")


def _found(text, family, rules):
    hits = wording.look_over(text, KIND.get(family, "statement"), rules)
    return any(hit.family == family for hit in hits)


def _say(name, rows, found):
    right = sum(one and row["label"] == 1 for row, one in zip(rows, found, strict=True))
    flagged, wanted = sum(found), sum(row["label"] for row in rows)
    precision, recall = right / max(1, flagged), right / max(1, wanted)
    told = f"{name:44} {len(rows):5} rows  {wanted:4} count"
    print(f"{told}  precision {precision:.2f}  recall {recall:.2f}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
