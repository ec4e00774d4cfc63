"""Gathers the files of the corpus and what is planted in each, and runs the programs that make them."""
import json
import os
import shutil
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.join(HERE, "..", "..", "tests", "Partnership.Documents.Tests", "Forensics", "Files")
SECRET = "HIDDEN-NAME-ALPHA"


class Corpus:
    def __init__(self, target=TARGET, only_new=False):
        self.target = os.path.abspath(target)
        self.work = tempfile.mkdtemp(prefix="leak-corpus-")
        self.entries = []
        self.only_new = only_new
        for folder in ("leaks", "clean"):
            if not only_new:
                shutil.rmtree(os.path.join(self.target, folder), ignore_errors=True)
            os.makedirs(os.path.join(self.target, folder), exist_ok=True)

    def temp(self, name):
        return os.path.join(self.work, name)

    def write(self, name, data):
        path = self.temp(name)
        with open(path, "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode("utf-8"))
        return path

    def leak(self, name, source, made_by, *planted, also=()):
        """planted: (kind, page, words); page and words may be None. also: kinds that are true as well."""
        self._add("leaks", name, source, made_by, planted, also)

    def clean(self, name, source, made_by, *accessibility):
        """accessibility: kinds that the producer can't avoid, such as NotTagged."""
        self._add("clean", name, source, made_by, (), accessibility)

    def _add(self, folder, name, source, made_by, planted, also):
        path = os.path.join(self.target, folder, name)
        if self.only_new and os.path.exists(path):
            pass
        elif isinstance(source, bytes):
            with open(path, "wb") as file:
                file.write(source)
        else:
            shutil.copyfile(source, path)
        self.entries.append({
            "file": f"{folder}/{name}",
            "madeBy": made_by,
            "planted": [{"kind": kind, "page": page, "words": words} for kind, page, words in planted],
            "also": list(also),
        })

    def finish(self):
        self.entries.sort(key=lambda entry: entry["file"])
        with open(os.path.join(self.target, "manifest.json"), "w", encoding="utf-8") as file:
            json.dump({"files": self.entries}, file, indent=2, ensure_ascii=False)
            file.write("\n")
        shutil.rmtree(self.work, ignore_errors=True)
        size = sum(os.path.getsize(os.path.join(self.target, entry["file"])) for entry in self.entries)
        print(f"{len(self.entries)} files, {size // 1024} KB")


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)


def chromium(corpus, name, html):
    source = corpus.write(name + ".html", html)
    target = corpus.temp(name + ".chromium.pdf")
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        f"--user-data-dir={corpus.temp('chromium')}", "--no-pdf-header-footer", f"--print-to-pdf={target}", "file://" + source)
    return target


TAGGED = {"UseTaggedPDF": True, "PDFUACompliance": True, "ExportBookmarks": True}


def soffice(corpus, sources, kind="pdf", **options):
    """Converts files in one run; gives the paths in the same order."""
    out = corpus.temp("soffice-" + kind)
    os.makedirs(out, exist_ok=True)
    target = kind
    if kind == "pdf":
        settings = {key: {"type": "boolean" if isinstance(value, bool) else "long", "value": str(value).lower()}
                    for key, value in options.items()}
        target = "pdf:writer_pdf_Export:" + json.dumps(settings)
    run("soffice", "-env:UserInstallation=file://" + corpus.temp("profile"), "--headless", "--convert-to", target, "--outdir", out, *sources)
    return [os.path.join(out, os.path.splitext(os.path.basename(source))[0] + "." + kind) for source in sources]
