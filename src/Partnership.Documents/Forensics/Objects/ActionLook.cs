using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Objects;

/// <summary>Looks at what a file does by itself or when somebody clicks.</summary>
internal static class ActionLook
{
    internal static void At(PdfSubject subject, DictionaryToken dictionary, int? page)
    {
        if (PdfObjects.Raw(dictionary, "JS") is { } script && subject.Objects.Name(dictionary, "S") is "JavaScript" or "Rendition" or null)
        {
            Script(subject, subject.Objects.TextOf(script), page);
            return;
        }

        switch (subject.Objects.Name(dictionary, "S"))
        {
            case "Launch":
                Launch(subject, "starts a program or opens a file", Target(subject.Objects, dictionary), page);
                break;
            case "GoToR" or "GoToE" or "Thread" when Target(subject.Objects, dictionary) is { } file:
                Launch(subject, "opens another file", file, page);
                break;
            case "SubmitForm" or "ImportData":
                Launch(subject, "sends or fetches data", Target(subject.Objects, dictionary), page);
                break;
            case "URI" when subject.Objects.Text(dictionary, "URI") is { } address && IsFile(address):
                Launch(subject, "opens a file on somebody's computer", address, page);
                break;
            default:
                break;
        }
    }

    private static void Script(PdfSubject subject, string? words, int? page) => subject.Findings.Add(
        FileFindingKind.Script,
        $"The file{On(page)} carries a script. Readers' programs warn of it, and it isn't part of what was checked.",
        "Save the document as a PDF again without forms and scripts.",
        words,
        page);

    private static void Launch(PdfSubject subject, string what, string? target, int? page) => subject.Findings.Add(
        FileFindingKind.LaunchAction,
        $"A link or button{On(page)} {what}{(target is null ? "" : ": " + FindingList.Quoted(target))}. That is unsafe for readers and may give away names.",
        "Take the link out, or let it lead to a page on the web.",
        target,
        page);

    private static string On(int? page) => page is { } number ? $" on page {number}" : "";

    /// <summary>The file or address that an action is about.</summary>
    private static string? Target(PdfObjects objects, DictionaryToken action)
    {
        foreach (var key in (string[])["F", "Win", "Unix", "Mac"])
        {
            var target = objects.Get(action, key);
            if (objects.TextOf(target) is { } plain)
                return plain;
            if (target is DictionaryToken file)
                return objects.Text(file, "UF") ?? objects.Text(file, "F");
        }

        return null;
    }

    private static bool IsFile(string address) =>
        address.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith(@"\\", StringComparison.Ordinal)
        || (address.Length > 2 && char.IsAsciiLetter(address[0]) && address[1] == ':' && address[2] is '\\' or '/');
}
