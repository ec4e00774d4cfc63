using System.Collections.Frozen;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Words for places, and words beside them that do not tell which place it is.</summary>
internal static class PlaceWords
{
    private static readonly FrozenSet<string> Kinds = Set(
        "school schools academy college nursery nurseries pre-school preschool playgroup kindergarten montessori surgery practice clinic hospital infirmary hospice pharmacy refuge hostel home centre hub infants juniors primary childcare creche childminders unit general");

    private static readonly FrozenSet<string> NeedMore = Set("home centre hub practice primary infants juniors unit");
    private static readonly FrozenSet<string> EverydayKinds = Set("practice clinic home centre hub refuge hostel college pharmacy primary childcare unit general creche");

    // Said of many places of the kind, so that they belong to the kind and not to the name.
    private static readonly FrozenSet<string> OfKind = Set(
        "primary secondary infant infants junior nursery middle high grammar comprehensive first community special catholic church of england c ce rc roman preparatory prep free village boys girls and sixth form day pre boarding independent "
        + "gp medical family doctors dental health group surgery walk-in general children children's district royal university teaching county memorial cottage maternity birth mental nhs residential nursing care foster rest retirement youth minor injuries early years");

    private static readonly FrozenSet<string> NotOwn = Set(
        "the a an this that these those his her their its our my your both each every when where if in at on from to for of and but or as while after before since no one two three attended by with all any some then there later what which who how why "
        + "primary secondary infant junior high special community private public independent local general children childs child mental health gp nhs head deputy early years year day home foster care new old previous former current designated safeguarding lead nurse teacher teachers staff named senior education social work worker "
        + "workers police council housing voluntary sector partnership multi-agency trust acute hospital school college nursery surgery practice good best safe safer family medical clinical protection welfare attendance officer pre breakfast summer sunday autumn spring term alternative provision pupil referral unit university further higher "
        + "emergency department out district regional national british english welsh scottish secure young people adult mother father sibling mixed free doctor midwife visitor virtual whole joint team service services panel review reflective learning case supervision effective evidence-based information sharing professional monday tuesday "
        + "wednesday thursday friday saturday january february march april may june july august september october november december covid covid-19 dr mr mrs ms miss mainstream home-school pre-school faith state inner outer larger smaller nearest second third next last only other another same");

    private static readonly FrozenSet<string> Links = Set("of the and in on upon at by under next de le");

    /// <summary>Whether it is the word for a kind of place.</summary>
    public static bool IsKind(Word word) => Kinds.Contains(word.Lower);

    /// <summary>Whether it makes a place only with a word for the kind before it: care home, medical centre.</summary>
    public static bool NeedsMore(Word word) => NeedMore.Contains(word.Lower);

    /// <summary>Whether it is used of other things as often as of places.</summary>
    public static bool IsEverydayKind(Word word) => EverydayKinds.Contains(word.Lower);

    /// <summary>Whether it belongs to the kind: primary, general, children's.</summary>
    public static bool IsOfKind(Word word) => OfKind.Contains(word.Lower);

    /// <summary>Whether it can be the place's own name.</summary>
    public static bool IsOwn(Word word) =>
        (word.IsCapitalised || word.IsAllCapitals) && word.Value.Length > 1 && !NotOwn.Contains(word.Lower) && !word.Lower.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>Whether it stands between the words of a name.</summary>
    public static bool IsLink(Word word) => Links.Contains(word.Lower) && char.IsLower(word.Value[0]);

    /// <summary>Whether the name of a saint follows it.</summary>
    public static bool IsSaint(Word word) => word.Value is "St" or "Saint" or "SS" or "Our";

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
