using System.Text;
using CsCheck;
using Partnership.Search.Querying;
using Partnership.Search.Tests.Fuzzing;

namespace Partnership.Search.Tests.Querying;

public sealed class QueryTextPropertyTests
{
    [Fact]
    public void Parse_AnyText_NoClauseIsWithoutALetterOrFigure() => HostileText.Any.Sample(
        text => Assert.All(QueryText.Parse(text).Clauses, c => Assert.Contains(c.Text.EnumerateRunes(), Rune.IsLetterOrDigit)),
        iter: 2_000);

    [Fact]
    public void Parse_AnyText_NoClauseHasControlCharactersOrHalfCharacters() => HostileText.Any.Sample(
        text => Assert.All(QueryText.Parse(text).Clauses, c => Assert.DoesNotContain(
            c.Text.EnumerateRunes(), r => r == Rune.ReplacementChar || Rune.IsControl(r) || Rune.GetUnicodeCategory(r) == System.Globalization.UnicodeCategory.Format)),
        iter: 2_000);

    [Fact]
    public void Parse_WhatAParsedTextSays_GivesTheSame() => HostileText.Short.Sample(
        text =>
        {
            var once = QueryText.Parse(text);
            var twice = QueryText.Parse(once.ToString());
            Assert.Equal(once.ToString(), twice.ToString());
            Assert.Equal(once.Clauses.AsEnumerable(), twice.Clauses);
            Assert.Equal(once.IsAny, twice.IsAny);
        },
        iter: 20_000);

    [Fact]
    public void Without_AnyPart_LeavesTheOthers() => HostileText.Short.Select(QueryText.Parse).Where(t => !t.IsEmpty).Sample(
        text => Assert.All(text.Clauses, c => Assert.Equal(text.Clauses.Length - 1, text.Without(c).Clauses.Length)),
        iter: 2_000);
}
