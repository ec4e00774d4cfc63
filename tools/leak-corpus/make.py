#!/usr/bin/python3
"""Makes the files of tests/Partnership.Documents.Tests/Forensics/Files anew. See README.md."""
import clean
import pictures
from corpus import Corpus


def main():
    corpus = Corpus()
    pictures.make(corpus)
    clean.make(corpus)
    for name in ("pdf_printed", "pdf_edited", "pdf_raw", "word"):
        try:
            __import__(name).make(corpus)
        except ModuleNotFoundError:
            print("without", name)
    corpus.finish()


if __name__ == "__main__":
    main()
