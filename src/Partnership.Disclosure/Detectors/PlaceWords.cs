using System.Collections.Frozen;
using Partnership.Disclosure.Lists;

namespace Partnership.Disclosure.Detectors;

/// <summary>Words before "school" or "hospital" that do not tell which one.</summary>
internal static class PlaceWords
{
    private static readonly FrozenSet<string> Openers = Set(
        "the a an this that these those his her their its our my your both each every when where if in at on from to for of and but or as while after before since no one two three attended by with all any some mr mrs ms dr head year then there later");

    private static readonly FrozenSet<string> Common = Set(
        "primary secondary infant junior middle high grammar comprehensive first upper lower special community catholic church england private public independent boarding state local general children's childrens child mental health gp nhs head deputy early years day home foster care residential nursing new old previous former current designated safeguarding lead nurse teacher teachers staff named senior education social work worker workers police council housing voluntary sector partnership academies multi-agency multi-academy trust trusts acute hospital hospitals school schools college nursery surgery practice good best safe safer family medical dental doctors integrated clinical local child protection welfare attendance officer pre after breakfast summer sunday "
        + "autumn spring term alternative provision pupil referral unit university further higher sixth form maternity emergency department out royal district county regional national british english welsh scottish secure young people people's peoples women's men's parents parent adult adults mother father sibling infants infant's boys girls mixed free faith village designated doctor midwifery midwife health visitor visiting virtual whole group joint team service services children panel review reflective learning case supervision effective front-line frontline working evidence-based information sharing clinical professional key key-worker practice's practitioners gp's");

    /// <summary>Whether a word stands before many places' kinds.</summary>
    public static bool AreAnyPlaces(string word)
    {
        var lower = word.Trim(',', '.', '\'', '&').ToLowerInvariant();
        return lower.Length < 2 || Openers.Contains(lower) || Common.Contains(lower) || (WordLists.Common.Contains(lower) && lower.Length < 4);
    }

    /// <summary>Whether a word may have its capital letter only because a sentence begins with it.</summary>
    public static bool OpenSentence(string word) => Openers.Contains(word.ToLowerInvariant());

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
