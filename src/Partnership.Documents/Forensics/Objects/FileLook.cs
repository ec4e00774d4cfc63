using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Objects;

/// <summary>Looks for files inside the file.</summary>
internal static class FileLook
{
    internal static void At(PdfSubject subject, DictionaryToken dictionary, int? page)
    {
        if (subject.Objects.Dictionary(dictionary, "EF") is null)
            return;

        var name = subject.Objects.Text(dictionary, "UF") ?? subject.Objects.Text(dictionary, "F");
        var description = subject.Objects.Text(dictionary, "Desc");
        var words = string.Join(" – ", new[] { name, description }.Where(part => part is not null));
        subject.Findings.Add(
            FileFindingKind.EmbeddedFile,
            $"The file {FindingList.Quoted(name ?? "without a name")} is attached inside this file. Anyone can take it out, and it was not checked.",
            "Delete the attachment. If readers need it, publish it as a file of its own.",
            words.Length > 0 ? words : null,
            page);
    }
}
