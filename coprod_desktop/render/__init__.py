"""A Document and a profile become a Plan; a Plan becomes a DOCX or a tagged PDF, checked before anybody gets it.

From outside, three doors: ``profiles`` (how a version looks), ``making.make`` (a version from start to end) and
``planning`` with ``layout`` (what would stand where, for a preview). The other modules are rooms inside.
"""
