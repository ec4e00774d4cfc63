using CsCheck;
using Partnership.Search.Crasher.Sites;

namespace Partnership.Search.Tests.Durability;

/// <summary>
/// The promise of the search: at no moment, whatever happens to the index, is anything found, shown, suggested or counted that
/// is not public; and in the end the index has what a new one would have. The short form takes 15 seconds;
/// PARTNERSHIP_LONG=1 in the environment runs the long form, of ten minutes.
/// </summary>
public sealed class DurabilitySequenceTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PARTNERSHIP_LONG") == "1";

    private static readonly Gen<DurabilityStep[]> Sequences =
        Gen.Select(Gen.Enum<SiteChangeKind>(), Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Enum<IndexEvent>(), Gen.Int[0, 1000],
            (kind, a, b, happening, number) => new DurabilityStep(new SiteChange(kind, a, b), happening, number))
            .Array[15, 40];

    [Fact]
    public Task Search_AnySequenceOfPublicationsAndAccidents_FindsWhatIsPublicAndNothingElse() => Sequences.SampleAsync(
        DurabilitySequence.RunAsync,
        time: IsLong ? 600 : 15, // seconds
        threads: Environment.ProcessorCount,
        print: steps => string.Join('\n', steps));
}
