using Spectre.Console;

namespace Partnership.Web.Commands;

/// <summary>Shows on the console how far a long command is.</summary>
internal static class ProgressBar
{
    /// <summary>Does some work under a bar.</summary>
    /// <param name="title">What is done.</param>
    /// <param name="work">The work; it is given what to call with how much is done of how much.</param>
    public static Task ShowAsync(string title, Func<Action<int, int>, Task> work) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var bar = context.AddTask(title);
            await work((done, total) =>
            {
                bar.MaxValue = Math.Max(total, 1);
                bar.Value = done;
            });
            bar.Value = bar.MaxValue;
        });

    /// <summary>Does some work of several parts, each under a bar of its own.</summary>
    /// <param name="work">The work; it is given what to call with a part and how much of it is done of how much.</param>
    public static Task ShowPartsAsync(Func<Action<string, int, int>, Task> work) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
            await work((part, done, total) =>
            {
                if (!bars.TryGetValue(part, out var bar))
                    bars[part] = bar = context.AddTask(part);
                bar.MaxValue = Math.Max(total, 1);
                bar.Value = done;
            });
            foreach (var bar in bars.Values)
                bar.Value = bar.MaxValue;
        });
}

/// <summary>Hears of progress at once, on the thread that made it.</summary>
internal sealed class Immediate<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
