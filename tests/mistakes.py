"""Mistakes that a hurried writer makes, and what each is told. One row, one mistake.

The text is read as a whole negotiation file; place is line:column. Of the advice a part is enough.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mistake:
    """What was typed, where the problem is shown, what is said, and a part of the advice."""

    id: str
    text: str
    place: str
    message: str
    advice: str = ""


MISTAKES = (
    Mistake(
        "the name is misspelt",
        """\
titel: Grain
""",
        "1:1",
        "`titel` is not known here.",
        "Did you mean `title`?",
    ),
    Mistake(
        "the name has a capital",
        """\
Title: Grain
""",
        "1:1",
        "`Title` is not known here.",
        "Did you mean `title`?",
    ),
    Mistake(
        "the name is in curly quotes",
        """\
“title”: Grain
""",
        "1:1",
        "`“title”` is not known here.",
        "Did you mean `title`?",
    ),
    Mistake(
        "the name has a hyphen for an underscore",
        """\
title: Grain
issues:
  - title: Price
    bottom-line: 5 km
""",
        "4:5",
        "`bottom-line` is not known in issue 1.",
        "Did you mean `bottom_line`?",
    ),
    Mistake(
        "the name has a space for an underscore",
        """\
title: Grain
issues:
  - title: Price
    bottom line: 5 km
""",
        "4:5",
        "`bottom line` is not known in issue 1.",
        "Did you mean `bottom_line`?",
    ),
    Mistake(
        "the name runs two words together",
        """\
title: Grain
issues:
  - title: Price
    bottomline: 5 km
""",
        "4:5",
        "`bottomline` is not known in issue 1.",
        "Did you mean `bottom_line`?",
    ),
    Mistake(
        "the name lacks its plural",
        """\
title: Grain
issues:
  - title: Price
    interest: food
""",
        "4:5",
        "`interest` is not known in issue 1.",
        "Did you mean `interests`?",
    ),
    Mistake(
        "the name belongs to an issue",
        """\
title: Grain
bottom_line: 5 km
""",
        "2:1",
        "`bottom_line` is not known here.",
        "`bottom_line` belongs to an issue (issues[]).",
    ),
    Mistake(
        "the name belongs at the left edge",
        """\
title: Grain
meeting:
  agenda:
    - Opening
""",
        "3:3",
        "`agenda` is not known in `meeting`.",
        "`agenda` belongs at the left edge of the file, not in `meeting`.",
    ),
    Mistake(
        "the name belongs to another part and has no value yet",
        """\
title: Grain
notes:
""",
        "2:1",
        "`notes` is not known here.",
        "`notes` belongs to `rehearsal`.",
    ),
    Mistake(
        "the name is a word of one's own",
        """\
title: Grain
team:
  leader: Anna
""",
        "3:3",
        "`leader` is not known in `team`.",
        "Known here: `members`, `one_voice`, `recess_called_by`,",
    ),
    Mistake(
        "the one name that is needed goes by another",
        """\
title: Grain
issues:
  - name: Price
""",
        "3:5",
        "`name` is not known in issue 1.",
        "Did you mean `title`? It is needed here.",
    ),
    Mistake(
        "an entry goes by its own name instead of a title",
        """\
title: Grain
issues:
  - Price:
      weight: 3
""",
        "3:5",
        "`Price` is not known in issue 1.",
        "Write title: Price, with the lines below it as far in as title.",
    ),
    Mistake(
        "entries go by their own names instead of dashes",
        """\
title: Grain
issues:
  Price:
    weight: 3
""",
        "3:3",
        "`Price` is not known in `issues`.",
        "Begin the entry with a dash: - title: Price",
    ),
    Mistake(
        "a needed name is missing in an entry",
        """\
title: Grain
issues:
  - weight: 10
""",
        "3:5",
        "Issue 1 has no `title`, and needs one.",
        "Write title: … (The issue, in a few words.)",
    ),
    Mistake(
        "a needed name is missing in a part",
        """\
title: Grain
mandate:
  envelope:
    amount: 5
""",
        "3:3",
        "`envelope` has no `currency`, and needs one.",
        "Write currency: …",
    ),
    Mistake(
        "a needed value is empty",
        """\
title:
""",
        "1:1",
        "`title` is empty, but it is needed.",
        "Write title: … (What is negotiated, in a few words.)",
    ),
    Mistake(
        "an entry of a list is empty",
        """\
title: Grain
issues:
  - Price
  -
""",
        "4:4",
        "This entry of a list is empty.",
        "Write something after it, or take the line away.",
    ),
    Mistake(
        "a name is written twice",
        """\
title: Grain
title: Wheat
""",
        "2:1",
        "`title` is written twice; the first one stands in line 1.",
        "Keep one of the two, or join them.",
    ),
    Mistake(
        "a name is written twice in an entry",
        """\
title: Grain
issues:
  - title: Price
    weight: 10
    weight: 20
""",
        "5:5",
        "`weight` is written twice; the first one stands in line 4.",
        "Keep one of the two, or join them.",
    ),
    Mistake(
        "a name is written twice in one line",
        """\
title: Grain
meeting: {place: Vienna, place: Bonn}
""",
        "2:26",
        "`place` is written twice in this line.",
        "Keep one of the two, or join them.",
    ),
    Mistake(
        "a name before the colon is missing",
        """\
title: Grain
: Oil
""",
        "2:1",
        "There is no name before the colon.",
        "Write it, for example title: Grain",
    ),
    Mistake(
        "a second colon stands in a title",
        """\
title: Grain: the second round
""",
        "1:13",
        "There is a second colon in this line; the value is not in quotes.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a second colon stands in an entry of points",
        """\
title: Grain
issues:
  - title: Price
    points:
      - Our offer: fair and final
""",
        "5:9",
        "The colon after “Our offer” makes this a name with a value; text is expected.",
        'Put the whole text in straight quotes: "…".',
    ),
    Mistake(
        "a second colon stands in an entry of arguments",
        """\
title: Grain
issues:
  - title: Price
    arguments:
      - Our offer: fair and final
""",
        "5:9",
        "The colon after “Our offer” makes this a name with a value.",
        'If it is one text, put the whole of it in straight quotes: "…".',
    ),
    Mistake(
        "a second colon stands where a list was meant",
        """\
title: Grain
issues: Price, Volume, Quality: all
""",
        "2:31",
        "There is a second colon in this line; the value is not in quotes.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "no space stands after the only colon",
        """\
title:Grain
""",
        "1:1",
        "There is no space after the colon of `title`.",
        "Write title: …",
    ),
    Mistake(
        "no space stands after a colon",
        """\
title: Grain
topics:trade
brief:
  number: 3
""",
        "2:7",
        "There is no space after the colon of `topics`.",
        "Write topics: trade",
    ),
    Mistake(
        "no space stands after a colon in a part",
        """\
title: Grain
meeting:
  place:Vienna
""",
        "3:3",
        "There is no space after the colon of `place`.",
        "Write place: Vienna",
    ),
    Mistake(
        "no colon stands after a name",
        """\
title Grain
brief:
  number: 3
""",
        "1:1",
        "This line has no colon; it is not clear what it gives a value to.",
        "Write it as name: value. If it goes on from the line above, set",
    ),
    Mistake(
        "no colon stands between braces",
        """\
title: Grain
meeting: {place: Vienna, date 2026-12-03}
""",
        "2:26",
        "There is no colon after `date`.",
        "Write date: 2026-12-03",
    ),
    Mistake(
        "no space stands after a dash",
        """\
title: Grain
issues:
- title: Price
-title: Volume
""",
        "4:1",
        "There is no space after the dash.",
        "Write - title: …",
    ),
    Mistake(
        "curly quotes hold the whole value",
        """\
title: “Grain talks”
""",
        "1:8",
        "The curly quotes round this value would be printed with it.",
        "Use straight quotes (\"…\") or none; to print them, write '“…”'.",
    ),
    Mistake(
        "German curly quotes hold the whole value",
        """\
title: „Grain talks“
""",
        "1:8",
        "The curly quotes round this value would be printed with it.",
        "Use straight quotes (\"…\") or none; to print them, write '“…”'.",
    ),
    Mistake(
        "a curly quote opens a value with a colon",
        """\
title: “Grain: round two”
""",
        "1:8",
        "A curly quote (“) does not hold a value together.",
        'Type straight quotes round the value instead: "…".',
    ),
    Mistake(
        "a double quote is never closed",
        """\
title: "Grain
brief:
  number: 3
""",
        "1:8",
        'The quotation that begins here with " is never closed.',
        'Write " at the end of the value too.',
    ),
    Mistake(
        "a double quote runs on to the next one",
        """\
title: "Grain
brief:
  number: "3"
""",
        "1:8",
        'The quotation that begins here with " is never closed.',
        'Write " at the end of the value too.',
    ),
    Mistake(
        "a single quote is never closed",
        """\
title: 'Grain
brief:
  number: 3
""",
        "1:8",
        "The quotation that begins here with ' is never closed.",
        "Write ' at the end of the value too. If it is an apostrophe, put",
    ),
    Mistake(
        "a value begins with an apostrophe",
        """\
title: 's-Hertogenbosch talks
""",
        "1:8",
        "The quotation that begins here with ' is never closed.",
        "Write ' at the end of the value too. If it is an apostrophe, put",
    ),
    Mistake(
        "an apostrophe ends the quotation",
        """\
title: 'The minister's visit'
""",
        "1:21",
        "The apostrophe ends the quotation here, but the line goes on.",
        "Put the value in \"…\" instead, or write the apostrophe twice ('').",
    ),
    Mistake(
        "words follow the closing quote",
        """\
title: "Grain" and oil
""",
        "1:14",
        'The quotation ends here, at the second ", but the line goes on.',
        "Put the whole value in quotes, not only its beginning: '…'.",
    ),
    Mistake(
        "quotes stand within quotes",
        """\
title: "The "Grain" talks"
""",
        "1:13",
        'The quotation ends here, at the second ", but the line goes on.',
        "Put the whole value in single quotes '…', then \"…\" may stand inside.",
    ),
    Mistake(
        "a backslash stands in double quotes",
        """\
title: "C:\\grain\\quotas"
""",
        "1:11",
        'A backslash within "…" is a command, and this one is not known.',
        "Use single quotes ('…') instead, or write the backslash twice.",
    ),
    Mistake(
        "a value begins with an asterisk",
        """\
title: *urgent* Grain
""",
        "1:8",
        "A value cannot begin with *; that sign repeats something named above.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a value begins with two asterisks",
        """\
title: **urgent** Grain
""",
        "1:8",
        "A value cannot begin with *; that sign repeats something named above.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a value is one word after an asterisk",
        """\
title: Grain
context:
  scene: *annex
""",
        "3:10",
        "`*annex` repeats what &annex names; nothing above is so named.",
        "If you mean the words themselves, put the value in straight",
    ),
    Mistake(
        "a value begins with an at sign",
        """\
title: @ministry
""",
        "1:8",
        "A value cannot begin with @.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a value begins with a backtick",
        """\
title: `Grain`
""",
        "1:8",
        "A value cannot begin with a backtick (`).",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a value begins with a percent sign",
        """\
title: %5 tariff
""",
        "1:8",
        "A value cannot begin with %.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a value begins with an exclamation mark",
        """\
title: !urgent Grain
""",
        "1:8",
        "`!urgent` has no meaning here: a value that begins with ! is a command.",
        "If you mean the words themselves, put the value in straight",
    ),
    Mistake(
        "a value names a Python object",
        """\
title: !!python/object:os.system x
""",
        "1:8",
        "`!!python/object:os.system` has no meaning here: a value that begins with ! is a command.",
        "If you mean the words themselves, put the value in straight",
    ),
    Mistake(
        "a value begins with an ampersand",
        """\
title: & sons
""",
        "1:8",
        "A value cannot begin with &; that sign gives a name to what follows.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a value begins with a company's ampersand",
        """\
title: &Co and sons
""",
        "1:8",
        "`&Co` would not be printed; & at the start of a value is a command.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a value begins with a comma",
        """\
title: , Grain
""",
        "1:8",
        "A value cannot begin with a comma.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a value begins with a question mark",
        """\
title: ? Grain
""",
        "1:8",
        "A value cannot begin with a question mark and a space.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a value begins with a note in brackets",
        """\
title: [draft] Grain talks
""",
        "1:8",
        "A value that begins with [ is read as a list, and more follows after it.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a value is a placeholder in braces",
        """\
title: {name}
""",
        "1:8",
        "Curly brackets are not read as words.",
        'Put the whole text in straight quotes: "…".',
    ),
    Mistake(
        "a value is a placeholder in double braces",
        """\
title: {{ title }}
""",
        "1:9",
        "Curly or square brackets at the start are read as a list, not as words.",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "words follow the sign for longer text",
        """\
title: | Grain
  talks
""",
        "1:8",
        "After | the text begins in the next line.",
        "Move the words to the line below, set in by two spaces; or put",
    ),
    Mistake(
        "a value begins with a greater-than sign",
        """\
title: > 5 percent
""",
        "1:8",
        "After > the text begins in the next line.",
        "Move the words to the line below, set in by two spaces; or put",
    ),
    Mistake(
        "a bracket is never closed",
        """\
title: Grain
topics: [trade, water
brief:
  number: 3
""",
        "2:9",
        "The bracket [ that opens here is never closed.",
        "Write ] at the end of the list.",
    ),
    Mistake(
        "a brace is never closed",
        """\
title: Grain
meeting: {place: Vienna
brief:
  number: 3
""",
        "2:10",
        "The bracket { that opens here is never closed.",
        "Write } at the end of the list.",
    ),
    Mistake(
        "a bracket closes what was never opened",
        """\
title: Grain
topics: ]
""",
        "2:9",
        "A value cannot begin with ].",
        'Put the whole value in straight quotes: "…".',
    ),
    Mistake(
        "a list begins in the line of its name",
        """\
title: Grain
topics: - trade
""",
        "2:9",
        "A list cannot begin in the same line as its name.",
        "Begin it in the line below, or write topics: [one, two].",
    ),
    Mistake(
        "a list follows a name that has a value",
        """\
title: Grain
- Price
""",
        "2:1",
        "A list begins here, but `title` above it already has a value.",
        "Write the name of the list, with a colon, in the line above its",
    ),
    Mistake(
        "a line is set in too far",
        """\
title: Grain
  topics: trade
""",
        "2:3",
        "This line is set in too far below the line above: `title` already has its value.",
        "Begin it in column 1, as far in as the line above.",
    ),
    Mistake(
        "a line of an entry is set in too far",
        """\
title: Grain
issues:
  - title: Price
     weight: 3
""",
        "4:6",
        "This line is set in too far below the line above: `title` already has its value.",
        "Begin it in column 5, as far in as the line above.",
    ),
    Mistake(
        "a line is set in too little",
        """\
title: Grain
meeting:
  place: Vienna
 date: 2026-12-03
""",
        "4:2",
        "This line begins in column 2, and no line it could belong with does.",
        "Begin it in column 3, like line 3.",
    ),
    Mistake(
        "a dash is set in too little",
        """\
title: Grain
issues:
  - title: Price
 - title: Volume
""",
        "4:2",
        "This line begins in column 2, and no line it could belong with does.",
        "Begin it in column 3, like line 3.",
    ),
    Mistake(
        "a line lacks its dash",
        """\
title: Grain
issues:
  - title: Price
  title: Volume
""",
        "4:3",
        "Lines above that are as far in begin with a dash; this one does not.",
        "Begin it with a dash and a space, or set it in as far as the",
    ),
    Mistake(
        "a hard space from a web page sets a line in",
        """\
title: Grain
meeting:
\u00a0\u00a0place: Vienna
  date: 2026-12-03
""",
        "3:1",
        "This line is set in with a blank that is no plain space.",
        "Delete what stands before the first word and type spaces; it was",
    ),
    Mistake(
        "an invisible character came along from Word",
        """\
title: Grain
topics: trade\x0bwater
""",
        "2:14",
        "An invisible control character stands here.",
        "Delete it; it may have come along from Word or a web page.",
    ),
    Mistake(
        "a second file was pasted below",
        """\
title: Grain
---
title: Wheat
""",
        "2:1",
        "A line of three dashes (---) ends the file here, but more follows.",
        "Remove this line, or put what follows into a file of its own.",
    ),
    Mistake(
        "three dots stand in the middle",
        """\
title: Grain
...
topics: trade
""",
        "2:1",
        "Three dots end the file here, but more follows.",
        "Take this line away.",
    ),
    Mistake(
        "lines are taken over from elsewhere",
        """\
title: Grain
context: &c
  scene: Rain
meeting:
  <<: *c
""",
        "5:3",
        "`<<:` (taking over lines from elsewhere) is not known here.",
        "Write the lines out.",
    ),
    Mistake(
        "the file is only a remark",
        """\
# to be written
""",
        "1:1",
        "The file holds nothing yet, or only remarks.",
        "Begin with title: …",
    ),
    Mistake(
        "the file is a list",
        """\
- Grain
- Oil
""",
        "1:1",
        "The file begins with a list; it must begin with a name, a colon and a value.",
        "For example: title: …",
    ),
    Mistake(
        "the file is a sentence",
        """\
We shall talk about grain.
""",
        "1:1",
        "The file begins with the text “We shall talk about grain.”; it must begin with a name, a colon and a value.",
        "For example: title: …",
    ),
    Mistake(
        "a list is given where one text is meant",
        """\
title: [Grain, Oil]
""",
        "1:8",
        "`title` is one text, not a list.",
        "Take the dashes or brackets away.",
    ),
    Mistake(
        "lines are given where one text is meant",
        """\
title:
  short: Grain
""",
        "2:3",
        "`title` is one text, not lines of its own.",
        "Write it in one line: title: …",
    ),
    Mistake(
        "text is given where lines are meant",
        """\
title: Grain
meeting: 3 December in Vienna
""",
        "2:10",
        "`meeting` needs lines of its own, not the text “3 December in Vienna” alone.",
        "Write them below it, each set in by two spaces: purpose: …,",
    ),
    Mistake(
        "a list is given where one part is meant",
        """\
title: Grain
meeting:
  - place: Vienna
""",
        "3:3",
        "`meeting` has lines of its own; it is not a list.",
        "Take the dash before its first line away.",
    ),
    Mistake(
        "names are given where lines are meant",
        """\
title: Grain
team:
  - Anna
""",
        "3:3",
        "`team` has lines of its own; it is not a list.",
        "Write them below it, each set in by two spaces: members: …,",
    ),
    Mistake(
        "text is given where traits are meant",
        """\
title: Grain
counterparts:
  - name: Freedonia
    traits: country
""",
        "4:13",
        "`traits` needs lines of its own, not the text “country” alone.",
        "Write them below it, each set in by two spaces: name: value",
    ),
    Mistake(
        "a number is written as a word",
        """\
title: Grain
issues:
  - title: Price
    weight: ten
""",
        "4:13",
        "“ten” is not a whole number.",
        "Write digits only, for example weight: 12",
    ),
    Mistake(
        "a whole number has a fraction",
        """\
title: Grain
issues:
  - title: Price
    weight: 12.5
""",
        "4:13",
        "“12.5” is not a whole number.",
        "Write it without a fraction, for example weight: 12",
    ),
    Mistake(
        "a whole number has a percent sign",
        """\
title: Grain
issues:
  - title: Price
    weight: 25%
""",
        "4:13",
        "“25%” is not a whole number.",
        "Write digits only: weight: 25",
    ),
    Mistake(
        "an amount is a word",
        """\
title: Grain
mandate:
  envelope:
    amount: lots
    currency: EUR
""",
        "4:13",
        "“lots” is not a number.",
        "Write digits only, for example amount: 2.5",
    ),
    Mistake(
        "a sum has a decimal comma",
        """\
title: Grain
mandate:
  envelope: 1,5 million EUR
""",
        "3:13",
        "“1,5” can be read in two ways.",
    ),
    Mistake(
        "a sum has no currency",
        """\
title: Grain
mandate:
  envelope: 5 million
""",
        "3:13",
        "“5 million” is not a sum of money with its currency.",
    ),
    Mistake(
        "a choice is misspelt",
        """\
title: Grain
meeting:
  format: bilatral
""",
        "3:11",
        "“bilatral” is not among the choices for `format`.",
        "Did you mean `bilateral`? Choose `bilateral`, `multilateral`,",
    ),
    Mistake(
        "a choice has a capital",
        """\
title: Grain
issues:
  - title: Price
    priority: Must
""",
        "4:15",
        "“Must” is not among the choices for `priority`.",
        "Did you mean `must`? Choose `must`, `important` or `tradeable`.",
    ),
    Mistake(
        "a choice is unknown",
        """\
title: Grain
issues:
  - title: Price
    priority: high
""",
        "4:15",
        "“high” is not among the choices for `priority`.",
        "Choose `must`, `important` or `tradeable`.",
    ),
    Mistake(
        "a tier is unknown",
        """\
title: Grain
issues:
  - title: Price
    tier: secret
""",
        "4:11",
        "“secret” is not among the choices for `tier`.",
        "Choose `open`, `delegation`, `core` or `sealed`.",
    ),
    Mistake(
        "a step on a scale is off the scale",
        """\
title: Grain
stakeholders:
  - name: Farmers
    influence: 7
""",
        "4:16",
        "“7” is not among the choices for `influence`.",
        "Choose `1`, `2`, `3`, `4` or `5`.",
    ),
    Mistake(
        "a yes or no is neither",
        """\
title: Grain
handling:
  portion_marks: perhaps
""",
        "3:18",
        "“perhaps” is neither yes nor no.",
        "Write portion_marks: yes, or no.",
    ),
    Mistake(
        "a date is in words",
        """\
title: Grain
meeting:
  date: 3 December 2026
""",
        "3:9",
        "“3 December 2026” is not a date.",
    ),
    Mistake(
        "a date has slashes",
        """\
title: Grain
meeting:
  date: 03/12/2026
""",
        "3:9",
        "“03/12/2026” is not a date.",
    ),
    Mistake(
        "a date is not in the calendar",
        """\
title: Grain
meeting:
  date: 2026-02-30
""",
        "3:9",
        "“2026-02-30” is not a day in the calendar.",
    ),
    Mistake(
        "a date lacks its day",
        """\
title: Grain
meeting:
  date: 2026-12
""",
        "3:9",
        "“2026-12” does not name a day.",
    ),
    Mistake(
        "a time has no zone",
        """\
title: Grain
meeting:
  time: 10:00
""",
        "3:9",
        "“10:00” has no time zone.",
    ),
    Mistake(
        "a time has an unknown zone",
        """\
title: Grain
meeting:
  time: 10:00 Viena
""",
        "3:9",
        "“Viena” is not a time zone.",
    ),
    Mistake(
        "a length is vague",
        """\
title: Grain
meeting:
  length: a while
""",
        "3:11",
        "“a while” is not a length of time.",
    ),
    Mistake(
        "a likelihood is over a hundred",
        """\
title: Grain
risks:
  - what: Rain
    likelihood: 120 %
""",
        "4:17",
        "“120 %” is not a likelihood.",
    ),
    Mistake(
        "a reference names nothing",
        """\
title: Grain
issues:
  - title: Price
    links: [Volume]
""",
        "4:13",
        "No issue is called “Volume”.",
    ),
    Mistake(
        "an include names no file",
        """\
title: Grain
context:
  scene: !include
""",
        "3:10",
        "After !include the name of one file is missing.",
        "Write it as !include annexes/map.md",
    ),
    Mistake(
        "a file is included where none can be",
        """\
title: Grain
context:
  scene: !include annex.md
""",
        "3:10",
        "No other file can be included here.",
        "Write the text itself.",
    ),
)
