"""A document to take away as sound: tracks, an EPUB and a DAISY book with text and sound in step, a page to follow.

``parts`` cuts a document where it has headings, ``recording`` renders each part once, and ``epub``, ``daisy`` and
``follow`` put the same recording beside the text.
"""
