namespace Partnership.Web.Tests;

/// <summary>Shows every problem of a list, not only the first few.</summary>
internal static class Problems
{
    public static void None(IEnumerable<string> problems)
    {
        var all = problems.Distinct().ToList();
        Assert.True(all.Count == 0, $"{all.Count} problems:\n{string.Join('\n', all.Take(60))}");
    }
}
