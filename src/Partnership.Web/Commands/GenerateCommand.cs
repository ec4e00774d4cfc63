using System.Globalization;
using Partnership.Editorial.Synthetic;
using Partnership.Web.StartUp;

namespace Partnership.Web.Commands;

/// <summary>Fills the store with made-up reviews whose reports can be searched, to measure with.</summary>
internal static class GenerateCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        if (values.Count != 2 || Number(values[0]) is not { } reviews || Number(values[1]) is not { } pages)
            return await CommandEnd.SayUsageAsync("generate needs two whole numbers: how many reviews, and how many pages each.");

        await services.GetRequiredService<ISiteStart>().RunAsync(cancellationToken);
        GenerateLibraryOutcome outcome = new GenerateLibraryOutcome.AlreadyThere();
        await ProgressBar.ShowAsync("Generating reviews", async report => outcome = await services.GetRequiredService<GenerateLibrary>().RunAsync(
            new GenerateLibraryOptions { Reviews = reviews, PagesPerReview = pages },
            new Immediate<GenerateLibraryProgress>(p => report(p.ReviewsStored, p.Reviews)),
            cancellationToken));
        return await SayAsync(outcome);
    }

    private static async Task<int> SayAsync(GenerateLibraryOutcome outcome)
    {
        switch (outcome)
        {
            case GenerateLibraryOutcome.Refused refused:
                await Console.Error.WriteLineAsync(refused.Reason);
                return CommandEnd.Failed;
            case GenerateLibraryOutcome.Generated made:
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made.Reviews:N0} reviews with {made.Pages:N0} pages and {made.Words:N0} words are public."));
                return 0;
            default:
                Console.WriteLine("The same library is there already.");
                return 0;
        }
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
