using CsCheck;

namespace Partnership.Editorial.Tests.Publishing;

/// <summary>
/// The promise that everything public rests on: a node that follows the log has what a node has that starts anew, after any
/// sequence of operations. The short form takes some seconds; PARTNERSHIP_LONG=1 in the environment runs the long one.
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
        iter: IsLong ? 10_000 : 120,
        threads: Environment.ProcessorCount,
        print: steps => string.Join('\n', steps));
}
