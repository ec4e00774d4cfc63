namespace Partnership.Web.Commands;

/// <summary>How commands end: with an exit code, and with words to whoever typed them when something is wrong.</summary>
internal static class CommandEnd
{
    public const int Failed = 1;

    /// <summary>The command was typed wrongly (EX_USAGE of sysexits.h).</summary>
    public const int WrongUse = 64;

    public static async Task<int> SayAsync(string words, int code)
    {
        await Console.Error.WriteLineAsync(words);
        return code;
    }

    /// <summary>Says how the program is used.</summary>
    /// <param name="words">What is wrong; nothing when that is plain.</param>
    public static Task<int> SayUsageAsync(string? words = null) => SayAsync(words is null ? CommandLine.Usage : $"{words}\n{CommandLine.Usage}", WrongUse);
}
