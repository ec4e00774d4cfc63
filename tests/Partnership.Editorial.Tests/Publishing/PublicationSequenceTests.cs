using CsCheck;

namespace Partnership.Editorial.Tests.Publishing;

/// <summary>
/// The promise that everything public rests on: a node that follows the log has what a node has that starts anew, after any
/// sequence of operations. The short form takes 15 seconds, some hundred sequences on a free machine; PARTNERSHIP_LONG=1 in the
/// environment runs the long form, of ten minutes.
/// </summary>
public sealed class PublicationSequenceTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PARTNERSHIP_LONG") == "1";

    private static readonly Gen<Step[]> Sequences =
        Gen.Select(Gen.Enum<StepKind>(), Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 1000], (kind, a, b, c) => new Step(kind, a, b, c))
            .Array[30, 60];

    [Fact]
    public Task Follow_AnySequenceOfOperations_EqualsStartingAnew() => Sequences.SampleAsync(
        PublicationSequence.RunAsync,
        time: IsLong ? 600 : 15, // seconds; a sequence takes about a tenth of one
        threads: Environment.ProcessorCount,
        print: steps => string.Join('\n', steps));
}
