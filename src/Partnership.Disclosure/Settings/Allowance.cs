using System.Collections;
using Partnership.Disclosure.Detectors;
using Partnership.Disclosure.Findings;
using Partnership.Disclosure.Terms;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Settings;

/// <summary>What may appear in one text: by the settings always, by the case's words in this case.</summary>
internal sealed class Allowance
{
    private readonly TextView view;
    private readonly BitArray allowed;
    private readonly HashSet<string> names;
    private readonly AllowedDetails details;

    /// <summary>What may appear in a text.</summary>
    public Allowance(AllowedDetails details, IReadOnlyList<string> words, Skeleton skeleton)
    {
        view = skeleton.View;
        this.details = details;
        allowed = new BitArray(view.Text.Length);
        foreach (var match in details.Phrases.Concat(words).SelectMany(p => FindPhrase(skeleton, Term.Read(p))))
        {
            for (var i = match.Start; i < match.End; i++)
                allowed[i] = true;
        }
        names = [.. details.Names.Concat(words).SelectMany(n => WordReader.Read(new TextView(n).Text)).Select(w => w.Lower)];
    }

    /// <summary>What is left of findings when those that may appear are gone, and what lies within those.</summary>
    public List<Candidate> TakeOut(IReadOnlyCollection<Candidate> candidates)
    {
        // The first half of an allowed postcode and the digits of an allowed helpline are allowed with it.
        foreach (var candidate in candidates.Where(IsAllowed))
        {
            for (var i = candidate.Start; i < candidate.End; i++)
                allowed[i] = true;
        }
        return [.. candidates.Where(c => !IsInPhrase(c) && !IsAllowed(c))];
    }

    private bool IsAllowed(Candidate candidate) =>
        candidate.Kind switch
        {
            FindingKind.PersonName => IsAllowedName(candidate),
            FindingKind.Phone => details.HasPhone(TextOf(candidate)),
            FindingKind.Email => details.HasEmail(TextOf(candidate)),
            FindingKind.PersonalUrl => details.HasUrl(TextOf(candidate)),
            FindingKind.Postcode => details.HasPostcode(TextOf(candidate)),
            _ => false,
        };

    private static IEnumerable<TermMatch> FindPhrase(Skeleton skeleton, Term term) => TermFinder.Find(skeleton, term).Where(m => m.Way == TermWay.Plain);

    private string TextOf(Candidate candidate) => view.Text[candidate.Start..candidate.End];

    private bool IsInPhrase(Candidate candidate)
    {
        for (var i = candidate.Start; i < candidate.End; i++)
        {
            if (!allowed[i] && char.IsLetterOrDigit(view.At(i)))
                return false;
        }
        return true;
    }

    // Every part of an allowed name is allowed, with or without a title: Dr Farrow for Amina Farrow.
    private bool IsAllowedName(Candidate candidate)
    {
        var parts = WordReader.Read(TextOf(candidate)).Where(w => !PersonNames.IsTitle(w)).ToList();
        return parts.Count > 0 && parts.TrueForAll(p => names.Contains(p.Lower) || (p.Value.Length == 1 && parts.Count > 1 && names.Contains(parts[^1].Lower)));
    }
}
