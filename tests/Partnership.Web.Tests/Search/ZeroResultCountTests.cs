using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Partnership.Testing;
using Partnership.Web.Finder;
using Partnership.Web.Search;

namespace Partnership.Web.Tests.Search;

public sealed class ZeroResultCountTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Count_FourAlike_KeepsNothing()
    {
        var counts = Counts(isOn: true);

        Count(counts, "unicorns", 4);

        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public void Count_FiveAlike_KeepsTheirNumberAndNoOthers()
    {
        var counts = Counts(isOn: true);

        Count(counts, "someone's name", 1);
        Count(counts, "unicorns", 5);

        Assert.Equal("""{"unicorns":5}""", File.ReadAllText(folder.Combine("2026-11-24.json")));
    }

    [Fact]
    public void Count_OverTwoDays_DoesNotAddUp()
    {
        var counts = Counts(isOn: true);

        Count(counts, "unicorns", 3);
        clock.Advance(TimeSpan.FromDays(1));
        Count(counts, "unicorns", 3);

        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public void Count_SwitchedOff_KeepsNothing()
    {
        Count(Counts(isOn: false), "unicorns", 100);

        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    public void Dispose() => folder.Dispose();

    private ZeroResultCounts Counts(bool isOn) => new(Options.Create(new SearchOptions { CountZeroResults = isOn }), clock, folder.Path);

    private static void Count(ZeroResultCounts counts, string text, int times)
    {
        for (var i = 0; i < times; i++)
            counts.Count(text);
    }
}
