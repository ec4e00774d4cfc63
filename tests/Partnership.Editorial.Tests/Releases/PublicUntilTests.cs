using Partnership.Content.Values;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Tests.Workflow;
using Partnership.Publishing.Rules;

namespace Partnership.Editorial.Tests.Releases;

/// <summary>
/// The clock stands at 2 March 2026; a review stays public for a year, the last day included. The year begins when it became public
/// anywhere; a longer promise counts, a shorter one does not.
/// </summary>
public sealed class PublicUntilTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-02-01", null, "2027-02-01", false)]
    [InlineData("2026-02-01", null, "2027-02-02", true)]
    [InlineData("2026-03-02", null, "2027-03-02", false)]
    [InlineData("2026-03-02", null, "2027-03-03", true)]
    [InlineData("2026-03-02", "2028-01-01", "2028-01-01", false)]
    [InlineData("2026-03-02", "2028-01-01", "2028-01-02", true)]
    [InlineData("2026-03-02", "2026-04-01", "2026-05-01", false)]
    public async Task Remove_OnADay_AsksForAReasonUpToAndIncludingTheLastDay(string publishedOn, string? promised, string on, bool isFree)
    {
        await using var store = await EditorialStore.CreateAsync();
        var publisher = await store.PersonAsync("Bo Publisher", "publisher");
        (string, PropertyValue)[] values = [("publishedOn", new DateValue(Day(publishedOn)))];
        var review = await store.ReviewAsync(
            await store.HomeAsync(), Editing.ReviewValues(promised is null ? values : [.. values, ("publicUntil", new DateValue(Day(promised)))]));
        store.Clock.SetUtcNow(Day(on).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc));

        var outcome = await store.Get<RemovePage>().RunAsync(new RemovePageOptions { UserId = publisher, DocumentId = review }, Cancellation);

        if (isFree)
            Assert.IsType<EditorialOutcome.Done>(outcome);
        else
            Desk.Refused(outcome, RefusalCode.AnswerMissing);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
