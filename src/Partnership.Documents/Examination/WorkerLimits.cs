using System.Globalization;
using Partnership.Documents.Images;

namespace Partnership.Documents.Examination;

/// <summary>What the worker is told to keep by itself; what it doesn't keep is kept from outside.</summary>
internal sealed record WorkerLimits
{
    private const int Count = 7;

    public required long MaxBytes { get; init; }

    public required int MaxPages { get; init; }

    public required int MaxWords { get; init; }

    public required long MaxAnswerBytes { get; init; }

    public required long MaxMemoryBytes { get; init; }

    public required long MaxPixels { get; init; }

    public required TimeSpan TimeLimit { get; init; }

    internal static WorkerLimits Of(ExaminerOptions options) => new()
    {
        MaxBytes = options.MaxBytes,
        MaxPages = options.MaxPages,
        MaxWords = options.MaxWords,
        MaxAnswerBytes = options.MaxAnswerBytes,
        MaxMemoryBytes = options.MaxMemoryBytes,
        MaxPixels = new ImageOptions().MaxPixels,
        TimeLimit = options.TimeLimit,
    };

    /// <summary>The limits as arguments of a command line, in the order of the properties.</summary>
    internal IEnumerable<string> ToArguments() =>
        new[] { MaxBytes, MaxPages, MaxWords, MaxAnswerBytes, MaxMemoryBytes, MaxPixels, (long)Math.Ceiling(TimeLimit.TotalSeconds) }
            .Select(number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The limits in the first arguments, or null when they aren't limits.</summary>
    internal static WorkerLimits? Parse(ReadOnlySpan<string> arguments)
    {
        var numbers = new long[Count];
        if (arguments.Length < Count)
            return null;
        for (var index = 0; index < Count; index++)
            if (!long.TryParse(arguments[index], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[index]))
                return null;

        return new WorkerLimits
        {
            MaxBytes = numbers[0],
            MaxPages = (int)Math.Min(numbers[1], int.MaxValue),
            MaxWords = (int)Math.Min(numbers[2], int.MaxValue),
            MaxAnswerBytes = numbers[3],
            MaxMemoryBytes = numbers[4],
            MaxPixels = numbers[5],
            TimeLimit = TimeSpan.FromSeconds(Math.Min(numbers[6], 86_400)),
        };
    }

    /// <summary>How many arguments the limits take.</summary>
    internal static int ArgumentCount => Count;
}
