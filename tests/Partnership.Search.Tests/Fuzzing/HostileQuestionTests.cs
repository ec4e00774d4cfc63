using System.Diagnostics;
using CsCheck;
using Partnership.Search.Querying;
using Partnership.Search.Tests.Sites;

namespace Partnership.Search.Tests.Fuzzing;

/// <summary>
/// Questions of any kind, up to some 100 KB, which no address can carry. 1,000 of them; with PARTNERSHIP_LONG=1 in the environment
/// 20,000. The whole way over HTTP is tested in Partnership.Web.Tests.
/// </summary>
public sealed class HostileQuestionTests
{
    private const int Tries = 3;
    private static readonly int Questions = Environment.GetEnvironmentVariable("PARTNERSHIP_LONG") == "1" ? 20_000 : 1_000;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Find_AnyText_AnswersSoon()
    {
        await using var site = new SearchedSite();
        site.PublishPage("Visitors", "A health visitor saw a bruise. The child was not brought.");
        var review = await site.PublishReviewAsync("Child Fern", ["Damp in the flat, and no cot.", "The children were safe. O'Neill wrote in 2023/24."]);
        await site.ShowAsync();

        HostileText.Any.Sample(
            text => Assert.True(IsSoon(() =>
            {
                site.Find(new SearchRequest { Text = QueryText.Parse(text) });
                site.PagesOf(review, text);
                site.SuggestionsFor(text);
            })),
            iter: Questions);
    }

    // A machine that does other things may be slow once, but not with the same question again and again.
    private static bool IsSoon(Action ask) => Enumerable.Range(0, Tries).Any(_ =>
    {
        var started = Stopwatch.GetTimestamp();
        ask();
        return Stopwatch.GetElapsedTime(started) <= Soon;
    });
}
