using AngleSharp.Dom;
using Partnership.Content.Views;

namespace Partnership.Web.RichText;

/// <summary>Explains each word of the glossary where it first stands on a page: a button that opens its meaning, without a script.</summary>
internal sealed class TermExplainer(GlossaryWords words, IReadOnlySet<Guid> shown)
{
    private const string Places = "p, li, td, dd";
    private const string NotInside = "a, h2, h3, h4, th, dt, button, abbr, cite, q";

    private readonly HashSet<Guid> explained = [];

    public void Explain(IElement body)
    {
        foreach (var place in body.QuerySelectorAll(Places).ToList())
            foreach (var text in place.ChildNodes.OfType<IText>().ToList())
                Explain(text);
    }

    private void Explain(IText text)
    {
        if (text.ParentElement?.Closest(NotInside) is not null || text.Owner is not { } document)
            return;
        var content = text.Data;
        var parts = new List<INode>();
        var done = 0;
        foreach (var (index, length, term) in words.Find(content))
        {
            if (shown.Contains(term.Item.Id) || !explained.Add(term.Item.Id))
                continue;
            parts.Add(document.CreateTextNode(content[done..index]));
            parts.AddRange(Explanation(document, content.Substring(index, length), term));
            done = index + length;
        }

        if (done == 0)
            return;
        parts.Add(document.CreateTextNode(content[done..]));
        text.Replace([.. parts]);
    }

    private static IEnumerable<INode> Explanation(IDocument document, string word, GlossaryTerm term)
    {
        // With an underscore, which no part of an address has: it can never be the anchor of a word, contact or action.
        var id = "term_" + term.Item.Anchor();
        yield return Button(document, word, id, "term", null);

        var meaning = document.CreateElement("span");
        meaning.SetAttribute("popover", "");
        meaning.Id = id;
        meaning.ClassName = "meaning";
        var title = document.CreateElement("b");
        title.TextContent = char.ToUpperInvariant(term.Item.Name[0]) + term.Item.Name[1..];
        meaning.Append(title, document.CreateTextNode(" " + term.Meaning + " "), Button(document, "Close", id, "button button--quiet", "hide"));
        yield return meaning;
    }

    private static IElement Button(IDocument document, string text, string target, string className, string? action)
    {
        var button = document.CreateElement("button");
        button.SetAttribute("type", "button");
        button.ClassName = className;
        button.SetAttribute("popovertarget", target);
        if (action is not null)
            button.SetAttribute("popovertargetaction", action);
        button.TextContent = text;
        return button;
    }
}
