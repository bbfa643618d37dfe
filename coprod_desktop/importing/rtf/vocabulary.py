"""The control words of rich text that stand for characters, switches, and groups to pass by or to open."""

SIGNS = {"~": "\u00a0", "_": "\u2011", "\\": "\\", "{": "{", "}": "}"}
CHARACTERS = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "tab": " ",
    "line": "\n",
    "lbr": "\n",
    "softline": "\n",
}
# Which field of State a word switches on or off.
SWITCHES = {"b": "bold", "i": "italic", "v": "is_hidden", "strike": "is_struck", "striked": "is_struck"} | {
    "deleted": "is_deleted",
    "revised": "is_revised",
}
# Groups whose words are no words of the paper.
SILENT = frozenset(
    {"colortbl", "filetbl"}
    | {"nonshppict", "nonesttables", "private", "xe", "tc", "pntxta", "pntxtb", "ftnsep", "ftnsepc", "aftnsep"}
    | {"listtable", "objdata", "objclass", "atnid", "atnauthor", "template", "operator", "comment"}
)
# Groups marked as optional that hold words, pictures or links all the same.
OPTIONAL = frozenset(
    {
        "fldinst",
        "shppict",
        "footnote",
        "shpinst",
        "bkmkstart",
        "picprop",
        "annotation",
        "nesttableprops",
        "formfield",
        "ffl",
    }
)
