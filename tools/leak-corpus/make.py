#!/usr/bin/python3
"""Makes the files of tests/Partnership.Documents.Tests/Forensics/Files anew. See README.md."""
import sys

import clean
import pdf_edited
import pdf_printed
import pdf_raw
import pictures
import word
from corpus import Corpus


def main():
    corpus = Corpus(only_new="--new" in sys.argv)
    for part in (pictures, clean, pdf_printed, pdf_edited, pdf_raw, word):
        part.make(corpus)
    corpus.finish()


if __name__ == "__main__":
    main()
