using Partnership.Documents.Examination;
using Partnership.Documents.Forensics.PdfFiles;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Documents.Forensics.Accessibility;

/// <summary>Looks for pictures in the structure of a PDF that have no words for people who can't see them.</summary>
internal static class FigureLook
{
    internal static void At(PdfSubject subject)
    {
        if (PdfObjects.Raw(subject.Objects.Catalog, "StructTreeRoot") is not { } root)
            return;

        var roles = subject.Objects.Dictionary(subject.Objects.Dictionary(subject.Objects.Catalog, "StructTreeRoot"), "RoleMap");
        foreach (var (element, _) in new PdfWalk(subject.Objects, subject.Tree.References).From(root))
        {
            subject.Cancellation.ThrowIfCancellationRequested();
            if (!IsFigure(subject.Objects, element, roles) || HasWords(subject.Objects, element))
                continue;

            var page = subject.Tree.NumberOf(PdfObjects.Raw(element, "Pg"));
            subject.Findings.Add(
                FileFindingKind.NoAlternativeText,
                $"A picture{(page is { } number ? $" on page {number}" : "")} has no description, so people who can't see it don't know what it shows.",
                "In Word right-click the picture, choose “View Alt Text” and describe it in a sentence, or mark it as decorative; then save as PDF again.",
                page: page);
        }
    }

    private static bool IsFigure(PdfObjects objects, DictionaryToken element, DictionaryToken? roles)
    {
        var role = PdfObjects.Raw(element, "K") is null && PdfObjects.Raw(element, "P") is null ? null : objects.Name(element, "S");
        for (var step = 0; step < 4 && role is not null; step++)
        {
            if (role is "Figure" or "Formula")
                return true;
            role = objects.Name(roles, role);
        }

        return false;
    }

    private static bool HasWords(PdfObjects objects, DictionaryToken element) =>
        objects.Text(element, "Alt") is not null || objects.Text(element, "ActualText") is not null;
}
