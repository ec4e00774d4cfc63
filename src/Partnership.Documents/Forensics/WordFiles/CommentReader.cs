using System.Text;
using System.Xml;
using Partnership.Documents.Examination;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>Reads the comments of a Word file.</summary>
internal static class CommentReader
{
    private const int LongestComment = 2_000;

    internal static void Read(byte[] part, WordSubject subject)
    {
        try
        {
            using var reader = Wordml.Open(part);
            var words = new StringBuilder();
            string? author = null;
            while (reader.Read())
            {
                subject.Cancellation.ThrowIfCancellationRequested();
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "comment" })
                    author = Wordml.Value(reader, "author");
                else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "comment" })
                    Add(subject, author, words);
                else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "p" })
                    words.Append(' ');
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && words.Length < LongestComment)
                    words.Append(reader.Value);
            }
        }
        catch (XmlException)
        {
            // The comments before the damage are kept.
        }
    }

    private static void Add(WordSubject subject, string? author, StringBuilder words)
    {
        var text = FindingList.Shortened(words.ToString(), 400) ?? "";
        words.Clear();
        subject.Findings.Add(
            FileFindingKind.Comment,
            $"The file has a comment by {FindingList.Quoted(author ?? "somebody")}: {FindingList.Quoted(text)}.",
            "In Word choose Review, Delete, Delete All Comments in Document, then save the file again.",
            string.Join(" – ", new[] { text, author }.Where(part => !string.IsNullOrWhiteSpace(part))));
    }
}
