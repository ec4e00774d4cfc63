using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Partnership.Search.Analysis;
using Partnership.Search.Indexing;
using Partnership.Search.Vocabulary;

namespace Partnership.Search.Querying;

/// <summary>Makes the plan of a question: its words, other words for them, and what makes a result better.</summary>
internal sealed class PlanMaker
{
    private const int NearWords = 3;
    private const int PrefixWords = 24;
    private const int PrefixLook = 400;

    // A shorter one stands before so many words that to look for them all is to read the index.
    private const int ShortestExcludedPrefix = 3;

    private readonly QueryText question;
    private readonly SearchVocabulary vocabulary;
    private Tuning tuning;
    private readonly IndexWords index;
    private readonly Spelling spelling;
    private readonly LanguageFields fields;

    private readonly List<PlannedWord> words = [];
    private readonly List<Alternative> alternatives = [];
    private readonly List<Alternative> headAlternatives = [];
    private readonly List<Alternative> refinements = [];
    private readonly List<MarkedForm> marks = [];
    private ulong wanted;
    private ulong required;
    private ulong excluded;

    private PlanMaker(QueryText question, SearchView view, Tuning tuning)
    {
        this.question = question;
        this.tuning = tuning;
        vocabulary = SearchVocabulary.Of(view.Table.Site);
        index = new IndexWords(view);
        spelling = new Spelling(view, index);
        fields = IndexFields.In(view.Table.Site.Culture);
    }

    public static QueryPlan Make(QueryText question, SearchView view, Tuning tuning) => new PlanMaker(question, view, tuning).Make();

    private QueryPlan Make()
    {
        foreach (var clause in question.Clauses.Where(c => c.IsPhrase))
            AddPhrase(clause);
        var typed = question.Clauses.Where(c => !c.IsPhrase && !c.IsExcluded).SelectMany(c => TypedWord.Of(c, fields)).ToList();
        var kept = Kept(typed);
        tuning = tuning.For(kept.Count + words.Count);
        AddWords(typed, kept);
        foreach (var clause in question.Clauses.Where(c => !c.IsPhrase && c.IsExcluded))
            Exclude(clause);
        return new QueryPlan
        {
            Tuning = tuning,
            Words = [.. words],
            Alternatives = [.. alternatives],
            HeadAlternatives = [.. headAlternatives],
            Refinements = [.. refinements],
            Marks = [.. marks],
            Wanted = wanted,
            Required = required,
            Excluded = excluded,
            FindsTheRest = question.Clauses.All(c => c.IsExcluded),
            AtLeast = question.IsAny ? Math.Min(1, Count(wanted)) : AtLeast(Count(wanted)),
        };
    }

    /// <summary>
    /// How many of so many words a result must have. Two words narrow each other down; of a long question, results that share
    /// a few words are worth seeing, and those that share more stand first.
    /// </summary>
    internal static int AtLeast(int words) => words switch
    {
        <= 2 => words,
        3 or 4 => 2,
        _ => 1,
    };

    private static int Count(ulong bits) => System.Numerics.BitOperations.PopCount(bits);

    // Words that say nothing are looked for only when there are no others. Of too many, those that nobody has written go first,
    // then the commonest.
    private HashSet<string> Kept(List<TypedWord> typed)
    {
        var saying = typed.Where(w => w.Clause.IsRequired || w.Clause.IsPrefix || !IsStopWord(w.Exact)).ToList();
        var kept = saying.Count > 0 || question.Clauses.Any(c => c.IsPhrase && !c.IsExcluded) ? saying : typed;
        return [.. kept.DistinctBy(w => w.Stem)
            .Select(w => (w.Stem, Documents: index.DocumentsWith(fields.Text, w.Stem)))
            .OrderBy(w => w.Documents == 0).ThenBy(w => w.Documents)
            .Take(QueryPlan.MostWords - Math.Min(words.Count, QueryPlan.MostWords))
            .Select(w => w.Stem)];
    }

    // The list is English; in other languages the same letters may say something.
    private bool IsStopWord(string word) => fields == LanguageFields.English && StopWords.Contains(word);

    private void AddWords(List<TypedWord> typed, HashSet<string> kept)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in typed.Where(w => kept.Contains(w.Stem)).GroupBy(w => w.Stem))
            places[group.Key] = AddWord([.. group], isLast: ReferenceEquals(group.Last(), typed[^1]));
        AddSynonyms(typed, places);
        AddNeighbours(typed, places);
    }

    private int AddWord(IReadOnlyList<TypedWord> typed, bool isLast)
    {
        var word = typed[0];
        var documents = index.DocumentsWith(fields.Text, word.Stem);
        var longer = word.Clause.IsPrefix ? Beginning(word.Exact) : [];
        // What editors teach is spelled right, even when only its synonyms stand in something.
        var isKnown = (documents > 0 && index.IsPublic(fields.Text, word.Stem)) || longer.Count > 0 || vocabulary.SynonymsOf([word.Stem]).Any();
        var place = Plan(word.Clause, word.Exact, index.Idf(documents), isKnown, typed.Any(w => w.Clause.IsRequired));
        AddStem(word.Stem, place, typed.Count);
        refinements.Add(new Alternative(new TermQuery(new Term(IndexFields.Exact, word.Exact)), tuning.Exact, Bit(place)));
        foreach (var begun in !isKnown && isLast ? Beginning(word.Exact) : longer)
            AddStem(StemOf(begun), place, tuning.Prefix);
        if (!isKnown)
            foreach (var (near, changes) in spelling.Near(word.Exact, NearWords))
                AddStem(StemOf(near), place, MathF.Pow(tuning.NearSpelling, changes));
        return place;
    }

    private List<string> Beginning(string prefix) =>
        [.. index.BeginningWith(IndexFields.Exact, prefix, PrefixWords, PrefixLook).Where(w => w != prefix)];

    private void AddStem(string stem, int place, float weight)
    {
        var bit = Bit(place);
        alternatives.Add(new Alternative(new TermQuery(new Term(fields.Text, stem)), weight, bit));
        headAlternatives.Add(new Alternative(new TermQuery(new Term(fields.Title, stem)), weight * tuning.Title, bit));
        headAlternatives.Add(new Alternative(new TermQuery(new Term(fields.Keys, stem)), weight * tuning.Keys, bit));
        marks.Add(new MarkedForm([stem], place));
    }

    /// <summary>Other words for any run of words in the question, in whatever way they are joined.</summary>
    private void AddSynonyms(List<TypedWord> typed, Dictionary<string, int> places)
    {
        for (var start = 0; start < typed.Count; start++)
            for (var length = 1; length <= Math.Min(vocabulary.LongestForm, typed.Count - start); length++)
            {
                var run = typed.GetRange(start, length).Select(w => w.Stem).ToList();
                var bits = run.Where(places.ContainsKey).Aggregate(0UL, (all, stem) => all | Bit(places[stem]));
                if (bits == 0)
                    continue;
                foreach (var form in vocabulary.SynonymsOf(run))
                    AddSynonym(form, bits);
            }
    }

    private void AddSynonym(SynonymForm form, ulong bits)
    {
        alternatives.Add(new Alternative(QueryOf(fields.Text, form.Stems, 0), tuning.Synonym, bits));
        if (form.Stems.Length == 1)
            headAlternatives.Add(new Alternative(new TermQuery(new Term(fields.Title, form.Stems[0])), tuning.Synonym * tuning.Title, bits));
        marks.Add(new MarkedForm(form.Stems, System.Numerics.BitOperations.TrailingZeroCount(bits)));
    }

    private void AddNeighbours(List<TypedWord> typed, Dictionary<string, int> places)
    {
        var kept = typed.Where(w => places.ContainsKey(w.Stem)).ToList();
        foreach (var (first, second) in kept.Zip(kept.Skip(1)).Where(p => p.First.Stem != p.Second.Stem).Distinct())
            refinements.Add(new Alternative(
                QueryOf(fields.Text, [first.Stem, second.Stem], tuning.ProximitySlop),
                tuning.Proximity,
                Bit(places[first.Stem]) | Bit(places[second.Stem])));
    }

    private void AddPhrase(QueryClause clause)
    {
        var typed = TypedWord.Of(clause, fields);
        if (typed.Count == 0 || words.Count >= QueryPlan.MostWords)
            return;
        var query = QueryOf(IndexFields.Exact, [.. typed.Select(w => w.Exact)], 0);
        var isKnown = typed.All(w => index.IsPublic(IndexFields.Exact, w.Exact));
        var idf = typed.Sum(w => index.Idf(index.DocumentsWith(IndexFields.Exact, w.Exact)));
        var place = Plan(clause, string.Join(' ', typed.Select(w => w.Exact)), idf, isKnown, clause.IsRequired);
        alternatives.Add(new Alternative(query, 1, Bit(place)));
        if (!clause.IsExcluded)
            marks.Add(new MarkedForm([.. typed.Select(w => w.Stem)], place));
    }

    // The parts of a hyphenated word are excluded only where they stand together.
    private void Exclude(QueryClause clause)
    {
        var typed = TypedWord.Of(clause, fields);
        if (typed.Count == 0 || words.Count >= QueryPlan.MostWords)
            return;
        var place = Plan(clause, string.Join(' ', typed.Select(w => w.Exact)), 0, true, false);
        alternatives.Add(new Alternative(QueryOf(fields.Text, [.. typed.Select(w => w.Stem)], 0), 0, Bit(place)));
        if (clause.IsPrefix && typed is [{ Exact.Length: >= ShortestExcludedPrefix }])
            alternatives.Add(new Alternative(new PrefixQuery(new Term(IndexFields.Exact, typed[0].Exact)), 0, Bit(place)));
    }

    private int Plan(QueryClause clause, string text, double idf, bool isKnown, bool isRequired)
    {
        var place = words.Count;
        words.Add(new PlannedWord(clause, text, idf, isKnown));
        if (clause.IsExcluded)
            excluded |= Bit(place);
        else
            wanted |= Bit(place);
        if (isRequired)
            required |= Bit(place);
        return place;
    }

    private string StemOf(string exact) => SearchAnalyzers.Words(fields.Text, exact) is [var only, ..] ? only.Text : exact;

    private static ulong Bit(int place) => 1UL << place;

    private static Query QueryOf(string field, ImmutableArray<string> stems, int slop)
    {
        if (stems.Length == 1)
            return new TermQuery(new Term(field, stems[0]));
        var phrase = new PhraseQuery { Slop = slop };
        foreach (var stem in stems)
            phrase.Add(new Term(field, stem));
        return phrase;
    }
}
