using Partnership.Disclosure.Detectors;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Settings;
using Partnership.Disclosure.Terms;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure;

/// <summary>Looks in a text for details that tell who somebody is. It reads nothing but the text, keeps nothing, and may be used by many threads at once.</summary>
/// <param name="settings">Which kinds count, and what may always appear.</param>
public sealed class DisclosureCheck(DisclosureSettings settings)
{
    /// <summary>The settings it goes by.</summary>
    public DisclosureSettings Settings => settings;

    /// <summary>Every finding in a text, in the order of the text. Findings do not overlap.</summary>
    /// <param name="text">The text; any length.</param>
    /// <param name="words">What is known of the case.</param>
    public IReadOnlyList<Finding> Find(string text, CaseWords words)
    {
        var view = new TextView(text);
        var skeleton = new Skeleton(view);
        var found = Pattern.Search(() => DetectorSet.All.SelectMany(d => d.Find(view)));
        var candidates = new Allowance(settings.Allowed, words.Allowed, skeleton).TakeOut(found)
            .Concat(ForbiddenTermDetector.Find(skeleton, words.Forbidden))
            .Where(c => settings.Of(c.Kind).IsOn);
        var writer = new FindingWriter(view, settings, words);
        return [.. FindingChoice.Choose(candidates, view.Text.Length, k => settings.Of(k).Severity).Select(writer.Write)];
    }
}
