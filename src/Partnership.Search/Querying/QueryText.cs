using System.Collections.Immutable;
using System.Text;

namespace Partnership.Search.Querying;

/// <summary>
/// What somebody typed, in parts. There is no wrong syntax: a mark that makes no sense where it stands is passed over, and
/// what remains is looked for.
/// </summary>
public sealed class QueryText
{
    /// <summary>The longest text that is looked for, in characters. The pages and the API refuse a longer one with a message.</summary>
    public const int MaxLength = 4_000;

    // A question of more parts was pasted or told, not composed: there, quotation marks quote and dashes are dashes.
    private const int MostComposedParts = 12;

    private QueryText(ImmutableArray<QueryClause> clauses, bool isAny) => (Clauses, IsAny) = (clauses, isAny);

    /// <summary>No words at all: everything is listed.</summary>
    public static QueryText Empty { get; } = new([], false);

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => Clauses.IsEmpty;

    internal ImmutableArray<QueryClause> Clauses { get; }

    /// <summary>Whether OR stood between words: any of them will do.</summary>
    internal bool IsAny { get; }

    /// <summary>Whether it says more than which words are looked for: other words that must not be there, any of several, or beginnings.</summary>
    internal bool IsComposed => IsAny || Clauses.Any(c => c.IsExcluded || c.IsPrefix);

    /// <summary>Takes a text apart. Whatever is behind <see cref="MaxLength"/> is not looked at.</summary>
    public static QueryText Parse(string? text)
    {
        var reader = new Reader(TypedText.Clean(text ?? "", MaxLength));
        var clauses = reader.ReadAll();
        return clauses.Length <= MostComposedParts
            ? new QueryText(clauses, reader.HasOr && clauses.Length > 1)
            : new QueryText([.. clauses.Select(c => c with { IsRequired = false, IsExcluded = false })], isAny: false);
    }

    /// <summary>The same without one of its parts.</summary>
    internal QueryText Without(QueryClause clause) => new([.. Clauses.Where(c => !ReferenceEquals(c, clause))], IsAny);

    internal QueryText With(QueryClause old, QueryClause replacement) => new(Clauses.Replace(old, replacement, ReferenceEqualityComparer.Instance), IsAny);

    /// <summary>The text as it would be typed again.</summary>
    public override string ToString() => string.Join(IsAny ? " OR " : " ", Clauses);

    private sealed class Reader(string text)
    {
        private readonly ImmutableArray<QueryClause>.Builder clauses = ImmutableArray.CreateBuilder<QueryClause>();
        private int at;
        private bool excludesNext;
        private bool requiresNext;

        public bool HasOr { get; private set; }

        public ImmutableArray<QueryClause> ReadAll()
        {
            while (at < text.Length)
            {
                if (text[at] == ' ')
                    at++;
                else
                    ReadOne();
            }

            return clauses.ToImmutable();
        }

        private void ReadOne()
        {
            var isExcluded = excludesNext;
            var isRequired = requiresNext;
            (excludesNext, requiresNext) = (false, false);
            for (; at < text.Length && IsMark(); at++)
                (isExcluded, isRequired) = text[at] switch
                {
                    '-' or '!' => (true, isRequired),
                    '+' => (isExcluded, true),
                    _ => (isExcluded, isRequired),
                };
            if (at < text.Length && text[at] == '"')
            {
                var end = text.IndexOf('"', at + 1);
                Add(new QueryClause(text[(at + 1)..end].Trim()) { IsPhrase = true, IsExcluded = isExcluded, IsRequired = !isExcluded });
                at = end + 1;
                return;
            }

            var start = at;
            while (at < text.Length && text[at] is not (' ' or '"'))
                at++;
            ReadWord(text[start..at], isExcluded, isRequired);
        }

        // A quotation mark that no other one closes means nothing.
        private bool IsMark() => text[at] is '-' or '+' or '!' or '(' or ')' || (text[at] == '"' && text.IndexOf('"', at + 1) < 0);

        private void ReadWord(string typed, bool isExcluded, bool isRequired)
        {
            var word = typed.TrimEnd(')', '(', '*', '?', '~');
            var isPrefix = typed.AsSpan(word.Length).Contains('*');
            switch (word)
            {
                case "OR" or "|" or "||" when !isPrefix:
                    HasOr = true;
                    break;
                case "AND" or "&&" when !isPrefix:
                    RequireLast();
                    requiresNext = true;
                    break;
                case "NOT" when !isPrefix:
                    excludesNext = true;
                    break;
                default:
                    Add(new QueryClause(word) { IsPrefix = isPrefix, IsExcluded = isExcluded, IsRequired = isRequired && !isExcluded });
                    break;
            }
        }

        private void RequireLast()
        {
            if (clauses.Count > 0 && !clauses[^1].IsExcluded)
                clauses[^1] = clauses[^1] with { IsRequired = true };
        }

        private void Add(QueryClause clause)
        {
            if (clause.Text.EnumerateRunes().Any(Rune.IsLetterOrDigit))
                clauses.Add(clause);
        }
    }
}
