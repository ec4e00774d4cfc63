using System.Diagnostics;
using System.Globalization;
using Partnership.Disclosure;
using Partnership.Disclosure.Settings;

namespace Partnership.Benchmarks.Disclosure;

/// <summary>
/// How many words a second the disclosure check reads, on the two longest demonstration reports, with no case words and with fifty
/// forbidden terms. The first text is measured by itself: the patterns are made ready then.
/// </summary>
internal static class DisclosureBenchmark
{
    private const int Rounds = 9;

    public static Task RunAsync()
    {
        var folder = Path.Combine(Bench.Root, "content-seed");
        var settings = DisclosureSettings.Read(Directory.GetFiles(Path.Combine(folder, "disclosure")).Select(f => KeyValuePair.Create(Path.GetFileName(f), File.ReadAllText(f))));
        var check = new DisclosureCheck(settings);
        var many = new CaseWords { Forbidden = [.. Enumerable.Range(0, 50).Select(i => $"Quillan{(char)('a' + (i % 26))} Spindle{i}")] };

        var first = Stopwatch.StartNew();
        check.Find("Quillan went home.", CaseWords.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"disclosure: first text of a process {first.Elapsed.TotalMilliseconds:F0} ms"));

        foreach (var name in new[] { "child-larch-report.md", "six-babies-report.md" })
        {
            var text = File.ReadAllText(Path.Combine(folder, "demonstration/reports", name));
            Print(name, "no case words", text, () => check.Find(text, CaseWords.None).Count);
            Print(name, "50 forbidden terms", text, () => check.Find(text, many).Count);
        }
        return Task.CompletedTask;
    }

    private static void Print(string name, string what, string text, Func<int> find)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        find();
        var times = Enumerable.Range(0, Rounds).Select(_ => Time(find)).ToList();
        var median = Bench.Median(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"disclosure: {name}, {what}: {words} words, median {median:F0} ms (best {times.Min():F0}), {words / median:F0} thousand words a second"));
    }

    private static double Time(Func<int> find)
    {
        var watch = Stopwatch.StartNew();
        find();
        return watch.Elapsed.TotalMilliseconds;
    }
}
