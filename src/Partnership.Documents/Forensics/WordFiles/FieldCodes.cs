using System.Text;
using System.Xml;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.Metadata;

namespace Partnership.Documents.Forensics.WordFiles;

/// <summary>Looks at the instructions of fields, which a reader doesn't see; only their results are shown.</summary>
internal sealed class FieldCodes(FindingList findings)
{
    private const int Longest = 4_000;

    private readonly StringBuilder code = new();

    internal void Enter(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "fldSimple":
                Look(Wordml.Value(reader, "instr"));
                break;
            case "fldChar":
                End();
                break;
            case "instrText" or "delInstrText" when !reader.IsEmptyElement && code.Length < Longest:
                if (reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
                    code.Append(reader.Value);
                break;
            default:
                break;
        }
    }

    internal void End()
    {
        Look(code.ToString());
        code.Clear();
    }

    private void Look(string? instruction)
    {
        if (string.IsNullOrWhiteSpace(instruction))
            return;

        // Word doubles each backslash of a path inside a field.
        var plain = instruction.Replace(@"\\", @"\", StringComparison.Ordinal);
        var path = MetadataText.PathIn(instruction) ?? MetadataText.PathIn(plain) ?? MetadataText.PathIn(@"\" + plain.TrimStart());
        if (path is not null)
            findings.AddPath($"A field ({Name(plain)})", path.Replace(@"\\", @"\", StringComparison.Ordinal), "In Word press Alt+F9 to see fields, then delete this one or replace it by its text (Ctrl+Shift+F9).");
        if (Name(plain) is "DDE" or "DDEAUTO" or "MACROBUTTON")
            findings.Add(
                FileFindingKind.LaunchAction,
                $"A field starts another program: {FindingList.Quoted(plain)}.",
                "In Word press Alt+F9 to see fields, and delete this one.",
                plain);
    }

    private static string Name(string instruction) => instruction.Trim().Split(' ', 2)[0].ToUpperInvariant();
}
