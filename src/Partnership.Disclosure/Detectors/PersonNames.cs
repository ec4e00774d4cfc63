using System.Collections.Frozen;
using Partnership.Disclosure.Lists;
using Partnership.Disclosure.Text;

namespace Partnership.Disclosure.Detectors;

/// <summary>Tells names of people from other words with a capital letter.</summary>
internal static class PersonNames
{
    private static readonly FrozenSet<string> SureTitles = Set("mr mrs ms mx dr prof professor cllr councillor rev reverend messrs");
    private static readonly FrozenSet<string> OtherTitles = Set(
        "miss sir dame lord lady judge nurse pc dc ds di dci dsu sgt sergeant inspector constable auntie aunty aunt uncle nan nanny nana nanna granny grandma grandad grandpa nain taid mam cousin anti wncwl master father sister brother pastor imam rabbi");

    private static readonly FrozenSet<string> Roles = Set(
        "child baby family adult mother father sibling person infant boy girl grandmother grandfather partner parent carer foster aunt uncle twin brother sister worker practitioner");

    private static readonly FrozenSet<string> NotSurnames = Set(
        "the a an and or but of in on at to for with from by was is were are had has have will would could should can did does said told asked who whom that this these those he she they we you i it "
        + "school academy nursery college hospital surgery practice clinic centre home house road street lane close avenue drive court park ward council trust team review report plan act law rule award inquiry enquiry foundation charity service services partnership board group panel police officer social worker health visitor "
        + "project programme scheme model tool unit church hall university institute monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december mother father mum dad child children baby family day eve year week month england wales scotland ireland");

    private static readonly FrozenSet<string> Times = Set("may april june august january summer autumn winter spring sunday monday tuesday wednesday thursday friday saturday easter christmas noel dawn eve");
    private static readonly FrozenSet<string> PlaceNames = Set("chelsea paris florence victoria jordan adelaide brooklyn alexandria chad troy barry brent mali charlotte carmel milan verona roma siena london kingston rugby jersey valencia lourdes nice santiago sofia vienna sydney georgia");
    private static readonly FrozenSet<string> AfterPlace = Set("road street lane close avenue drive court park ward school hospital house station line square gardens crescent terrace grove hill bridge theatre stadium county wharf coach cross");
    private static readonly FrozenSet<string> OfPeople = Set(
        "said says told asked asks went lived wanted felt thought remembered remembers described explained spoke speaks replied wrote rang phoned called cried ran walked moved attended told saw knew knows loved loves hit hurt died feared disclosed reported moved stayed slept smiled laughed agreed refused denied whispered shouted texted");

    /// <summary>Whether a title like Dr makes a name of any word after it.</summary>
    public static bool IsSureTitle(Word word) => SureTitles.Contains(word.Lower) && (word.IsCapitalised || word.Value.Length > 2);

    /// <summary>Whether it is a title, or a word for a relative that stands before a name as one.</summary>
    public static bool IsTitle(Word word) => IsSureTitle(word) || (OtherTitles.Contains(word.Lower) && (char.IsUpper(word.Value[0]) || word.Lower is "auntie" or "aunt" or "aunty" or "uncle" or "cousin" or "nurse"));

    /// <summary>Whether it is a given name.</summary>
    public static bool IsGiven(Word word) =>
        (word.IsCapitalised || (word.IsAllCapitals && word.Value.Length > 3)) && (WordLists.GivenNames.Contains(word.Lower) || IsDoubleGiven(word.Lower));

    /// <summary>Whether it is an everyday word as well.</summary>
    public static bool IsEveryday(Word word) => WordLists.Common.Contains(word.Lower) || (word.Lower.Contains('-', StringComparison.Ordinal) && word.Lower.Split('-').All(WordLists.Common.Contains));

    /// <summary>Whether it can follow a given name as a surname.</summary>
    public static bool CanBeSurname(Word word) => (word.IsCapitalised || word.IsAllCapitals) && word.Value.Length > 1 && !NotSurnames.Contains(word.Lower);

    /// <summary>Whether it has a capital letter and is no word that is known.</summary>
    public static bool IsUnknownName(Word word) => word.IsCapitalised && word.Value.Length > 2 && !IsEveryday(word) && !NotSurnames.Contains(word.Lower) && !IsPlural(word);

    /// <summary>Whether it is a role that a made-up name follows: Child Larch, Mother.</summary>
    public static bool IsRole(Word word) => Roles.Contains(word.Lower);

    /// <summary>Whether it is a time of the year or the week as well.</summary>
    public static bool IsTime(Word word) => Times.Contains(word.Lower);

    /// <summary>Whether it is a town or a country as well.</summary>
    public static bool IsPlace(Word word) => PlaceNames.Contains(word.Lower);

    /// <summary>Whether it makes the name of a place or a thing of the name before it.</summary>
    public static bool MakesPlace(Word word) => word.IsCapitalised && AfterPlace.Contains(word.Lower);

    /// <summary>Whether only people do what it says.</summary>
    public static bool IsOfPeople(Word word) => OfPeople.Contains(word.Lower);

    private static bool IsPlural(Word word) => word.Lower.EndsWith('s') && WordLists.Common.Contains(word.Lower[..^1]);

    private static bool IsDoubleGiven(string lower) => lower.IndexOf('-', StringComparison.Ordinal) is > 1 and var hyphen && WordLists.GivenNames.Contains(lower[..hyphen]) && !WordLists.Common.Contains(lower[..hyphen]);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
