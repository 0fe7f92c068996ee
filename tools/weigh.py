"""Train the weights of the wording checks on labelled sentences, and say how well they do.

    python -m tools.weigh ruling-out tests/wording/train [FOLDER …]
    python -m tools.weigh --upon ruling-out FOLDER […]

With `--upon` the shipped weights are not made anew: they are moved as little as the rows ask for.
Each folder holds `<family>.jsonl`: one object a line with text, label (0 or 1), borderline, work.
A folder may be followed by `*3`: its rows count three times. The weights are cross-validated over
works, never over rows. Needs scikit-learn, which only this tool uses.
"""

import json
import math
import sys
from collections import Counter
from pathlib import Path

import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from briefgen import wording
from briefgen.library import Library
from briefgen.playbooks.watching import watched
from briefgen.wording.prose import prose_of
from briefgen.wording.sentences import sentences
from briefgen.wording.weighing import weights

KIND = {"ruling-out": "statement", "showing-our-hand": "statement", "vague-wording": "clause"}
STRENGTH = {
    "ruling-out": (0.1, 0.03, 1.0),
    "showing-our-hand": (0.1, 0.03, 1.0),
    "vague-wording": (0.3, 0.1, 0.75),
}
"""How freely words in a row and marks may weigh, and what a mark counts beside a word.

Chosen by cross-validation on real sentences: freer words learn the training rows by heart.
"""
EXAMPLES_COUNT = {"ruling-out": 3.0, "showing-our-hand": 8.0, "vague-wording": 3.0}
"""What the examples of a rule count, beside a row: a rule must find and pass its own."""
HELD = {"ruling-out": (5.0, 3.0), "showing-our-hand": (20.0, 20.0), "vague-wording": (10.0, 5.0)}
"""How hard words in a row and marks are held where they stood, when weights are moved."""
LEAST_ROWS = 3
LEAST = {"ruling-out": 0.45, "showing-our-hand": 0.37, "vague-wording": 0.5}
"""The chance from which a sentence counts."""
ALONE = {"ruling-out": 0.5, "showing-our-hand": 0.41, "vague-wording": 0.55}
"""How sure it must be where nothing names the words."""


def rules():
    library = Library(Path(), Path())
    return wording.Rules((one.shelf, one.play_title) for one in watched(library))


def read(folder, family):
    name, _, times = folder.partition("*")
    file = Path(name) / f"{family}.jsonl"
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield {**row, "counts": float(times or 1) * (0.5 if row.get("borderline") else 1.0)}


def examples(family, ready):
    for rule in ready.all:
        if rule.family == family and rule.language == "en":
            for label, texts in ((1, rule.watch.must_flag), (0, rule.watch.must_pass)):
                for text in texts:
                    yield {
                        "text": text,
                        "label": label,
                        "work": f"rule {rule.name}",
                        "counts": EXAMPLES_COUNT[family],
                    }


DAYS = ("by 1 May 2027", "until 31 December 2029", "not later than 15 March", "within 30 days")


def dated(rows):
    """Vague duties with a day put behind them: the day mends vague time, and nothing else."""
    vague = [
        row for row in rows
        if row.get("family") == "vague-wording" and row["label"]
        and row.get("subtype") not in ("time", "bounded-trigger", "vague", None)
        and row["text"].endswith(".") and len(row["text"].split()) < 30
    ]  # fmt: skip
    for number, row in enumerate(vague):
        day = DAYS[number % len(DAYS)]
        yield {**row, "text": f"{row['text'][:-1]} {day}.", "counts": row["counts"] * 0.7}


def looked_at(row, family, ready):
    for sentence in sentences(prose_of(row["text"])):
        touches = ready.touching(sentence, KIND[family], "en", frozenset())
        yield wording.seen(family, sentence, touches, frozenset())


def touched(row, family, ready):
    """Of each sentence whether a rule of the family touches it."""
    for sentence in sentences(prose_of(row["text"])):
        touches = ready.touching(sentence, KIND[family], "en", frozenset())
        yield any(touch.rule.family == family for touch in touches)


class Scale:
    """One set of weights, learned from the marks that it is given to see."""

    def __init__(self, rows, seen, strength):
        counted = Counter(mark for row in seen for mark in frozenset().union(*row))
        self.marks = sorted(mark for mark, n in counted.items() if n >= LEAST_ROWS)
        self.index = {mark: n for n, mark in enumerate(self.marks)}
        self.worth = numpy.array([3.0 if mark.startswith("!") else 1.0 for mark in self.marks])
        owner = numpy.array([n for n, row in enumerate(seen) for _ in row])
        label = numpy.array([row["label"] for row in rows])[owner]
        counts = numpy.array([row["counts"] for row in rows])[owner]
        matrix = self.matrix([one for row in seen for one in row])
        # A text of several sentences that counts has one that counts most; which, is learned.
        several = (numpy.bincount(owner, minlength=len(rows))[owner] > 1) & (label == 1)
        used = ~several
        for _ in range(3):
            model = LogisticRegression(C=strength, class_weight="balanced", solver="liblinear")
            model.fit(matrix[used], label[used], sample_weight=counts[used])
            score, used = model.decision_function(matrix), ~several
            for row in sorted(set(owner[several])):
                own = numpy.flatnonzero(owner == row)
                used[own[score[own].argmax()]] = True
        self.start = float(model.intercept_[0])
        self.weights = dict(zip(self.marks, model.coef_[0] * self.worth, strict=True))

    def matrix(self, sets):
        pointers, columns = [0], []
        for one in sets:
            columns.extend(sorted(self.index[m] for m in one if m in self.index))
            pointers.append(len(columns))
        columns = numpy.array(columns, dtype=numpy.int32)
        values = self.worth[columns] if len(columns) else numpy.zeros(0)
        shape = (len(sets), len(self.marks))
        return csr_matrix((values, columns, numpy.array(pointers, dtype=numpy.int32)), shape=shape)


class Trained:
    """The scale of words in a row and the scale of the family's marks, laid on each other.

    Learned together, the marks would explain the training rows alone and the words nothing; learned
    apart and added, each mends what the other gets wrong.
    """

    def __init__(self, rows, seen, strength):
        of_words, of_marks, count = strength
        words = Scale(rows, _only(seen, words=True), of_words)
        marks = Scale(rows, _only(seen, words=False), of_marks)
        self.start = words.start + count * marks.start
        self.weights = {**words.weights}
        self.weights.update({m: count * v for m, v in marks.weights.items()})

    def chances(self, seen):
        return [max(map(self._chance, row), default=0.0) for row in seen]

    def of_marks(self, marks):
        return sum(self.weights.get(mark, 0.0) for mark in marks if not mark.startswith("w:"))

    def _chance(self, marks):
        return _chance(self.start + sum(self.weights.get(mark, 0.0) for mark in marks))


class Moved:
    """The shipped scale, moved as little as these rows ask for.

    What each mark weighs more or less than before is learned, and held back by `HELD` times its
    square: so what few rows say moves little, and what they say nothing of stays.
    """

    def __init__(self, rows, seen, family):
        shipped = weights(family, "en")
        self.start, self.weights = shipped.start, dict(shipped.marks)
        heaviest = [max(row, key=self._sum, default=frozenset()) for row in seen]
        counted = Counter(mark for one in heaviest for mark in one)
        marks = sorted(mark for mark, n in counted.items() if n >= LEAST_ROWS)
        index = {mark: n for n, mark in enumerate(marks)}
        columns = [sorted(index[m] for m in one if m in index) for one in heaviest]
        pointers = numpy.cumsum([0, *map(len, columns)])
        flat = numpy.array([n for one in columns for n in one], dtype=numpy.int32)
        matrix = csr_matrix((numpy.ones(len(flat)), flat, pointers), shape=(len(rows), len(marks)))
        before = numpy.array([self.start + self._sum(one) for one in heaviest])
        label = numpy.array([float(row["label"]) for row in rows])
        counts = numpy.array([row["counts"] for row in rows])
        for side in (0, 1):  # both sides count alike, however many rows they have
            counts[label == side] *= counts.sum() / 2 / max(1e-9, counts[label == side].sum())
        held = numpy.array([HELD[family][not mark.startswith("w:")] for mark in marks])

        def cost(moved):
            total = before + moved[0] + matrix @ moved[1:]
            signed = numpy.where(label == 1, -total, total)
            slope = counts * (1 / (1 + numpy.exp(-total)) - label)
            value = (counts * numpy.logaddexp(0, signed)).sum() + (held * moved[1:] ** 2).sum() / 2
            return value, numpy.r_[slope.sum(), matrix.T @ slope + held * moved[1:]]

        found = minimize(cost, numpy.zeros(len(marks) + 1), jac=True, method="L-BFGS-B").x
        self.start += float(found[0])
        for mark, n in index.items():
            self.weights[mark] = self.weights.get(mark, 0.0) + float(found[n + 1])

    def _sum(self, marks):
        return sum(self.weights.get(mark, 0.0) for mark in marks)

    def chances(self, seen):
        return [max(map(self._chance, row), default=0.0) for row in seen]

    def of_marks(self, marks):
        return self._sum(mark for mark in marks if not mark.startswith("w:"))

    def _chance(self, marks):
        return _chance(self.start + self._sum(marks))


def _chance(total):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _only(seen, words):
    return [[frozenset(m for m in one if m.startswith("w:") == words) for one in r] for r in seen]


def quality(rows, chances, least):
    found = [row["label"] for row, chance in zip(rows, chances, strict=True) if chance >= least]
    wanted = sum(row["label"] for row in rows)
    return sum(found) / max(1, len(found)), sum(found) / max(1, wanted)


def best(rows, chances):
    """The threshold at which these rows would come out best."""

    def score(least):
        precision, recall = quality(rows, chances, least)
        return 2 * precision * recall / max(1e-9, precision + recall)

    return max((n / 100 for n in range(15, 90)), key=score)


def said(name, rows, chances, least):
    precision, recall = quality(rows, chances, least)
    sharp = [n for n, row in enumerate(rows) if not row.get("borderline")]
    p, r = quality([rows[n] for n in sharp], [chances[n] for n in sharp], least)
    told = f"{name:28} {len(rows):5} rows  precision {precision:.2f}  recall {recall:.2f}"
    print(f"{told}   without borderline {p:.2f} {r:.2f}")


def main(family, folders, upon=False):
    def trained(rows, seen):
        return Moved(rows, seen, family) if upon else Trained(rows, seen, STRENGTH[family])

    ready = rules()
    rows = [row for folder in folders for row in read(folder, family)]
    rows += examples(family, ready)
    rows += dated(rows)
    seen = [list(looked_at(row, family, ready)) for row in rows]
    chances = [0.0] * len(rows)
    for learn, test in GroupKFold(5).split(rows, groups=[row["work"] for row in rows]):
        part = trained([rows[n] for n in learn], [seen[n] for n in learn])
        for n, chance in zip(test, part.chances([seen[n] for n in test]), strict=True):
            chances[n] = chance
    print(f"{family}: cross-validated over works")
    said("all", rows, chances, LEAST[family])
    at = 0
    for folder in folders:
        part = list(read(folder, family))
        said(folder, part, chances[at : at + len(part)], LEAST[family])
        said(
            "  at its best",
            part,
            chances[at : at + len(part)],
            best(part, chances[at : at + len(part)]),
        )
        at += len(part)
    whole = trained(rows, seen)
    marks = {mark: round(float(v), 3) for mark, v in whole.weights.items() if abs(v) >= 0.01}
    file = Path(wording.__file__).parent / "weights" / "en" / f"{family}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    added = [whole.of_marks(one) for row in seen for one in row]
    named = [one for row in rows for one in touched(row, family, ready)]
    reach, bare = (
        sorted(sum_ for sum_, one in zip(added, named, strict=True) if one is there)
        for there in (True, False)
    )
    held = {
        "start": round(whole.start, 3),
        "least": LEAST[family],
        "reach": round(reach[int(0.999 * len(reach))], 3),
        "bare": round(bare[-1], 3),
        "alone": ALONE.get(family, LEAST[family]),
        "marks": marks,
    }
    file.write_text(
        json.dumps(held, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8"
    )
    print(f"{file.name}: {len(marks)} marks")


if __name__ == "__main__":
    named = [one for one in sys.argv[1:] if one != "--upon"]
    if len(named) < 2:
        sys.exit(__doc__)
    main(named[0], named[1:], upon="--upon" in sys.argv)
