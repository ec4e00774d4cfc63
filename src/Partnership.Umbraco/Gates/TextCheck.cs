using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Disclosure;
using Partnership.Disclosure.Findings;
using Partnership.Publishing.Wording;
using Partnership.Publishing.Workflow;
using Partnership.Umbraco.Model;

namespace Partnership.Umbraco.Gates;

/// <summary>The disclosure check over every text that the public would read.</summary>
internal sealed class TextCheck(PartnershipModel model)
{
    private readonly DisclosureCheck check = new(model.Disclosure);
    private readonly PublicTexts texts = new(model.Schema, Of);

    /// <summary>What was found, with the place of each.</summary>
    public IReadOnlyList<(string Place, Finding Finding)> Find(DocumentType type, CultureState state, IEnumerable<string> allowed)
    {
        var words = new CaseWords { Allowed = [.. AllowedNames.Of(state.Name, state.Properties), .. allowed] };
        return
        [
            .. texts.Of(type, state.Properties).Prepend(new PublicText("Name", state.Name)).Append(new PublicText("Why it was withdrawn", state.WithdrawalText ?? ""))
                .SelectMany(t => check.Find(t.Text, words).Select(f => (t.Place, f))),
        ];
    }

    /// <summary>How many findings keep gates shut.</summary>
    public CheckState StateOf(DocumentType type, CultureState state, IEnumerable<string> allowed)
    {
        var found = Find(type, state, allowed);
        return new CheckState(found.Count, found.Count(f => f.Finding.Severity == Severity.High));
    }

    private static IEnumerable<PublicText> Of(RichTextValue rich, string place) =>
    [
        new PublicText(place, MarkupTexts.WordsOf(rich.Markup)),
        new PublicText($"Links and source of '{place}'", MarkupTexts.BesidesWordsOf(rich.Markup)),
    ];
}
