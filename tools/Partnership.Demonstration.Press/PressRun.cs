using System.Reflection;
using Partnership.Demonstration.Press.Printing;
using Partnership.Demonstration.Press.Sources;
using Partnership.Documents.Pdf;

namespace Partnership.Demonstration.Press;

/// <summary>One call of the command: finds what has changed, prints it and says what came of it.</summary>
internal sealed class PressRun(DemonstrationLibrary library, TextWriter output, TextWriter problems)
{
    /// <returns>Whether everything that had to be printed was.</returns>
    internal async Task<bool> PrintAsync(bool printAll, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(library.FileFolder);
        var stylesheet = Stylesheet();
        var printed = await PrintedSources.OpenAsync(library.PrintedSourcesFile, cancellationToken);
        await RemoveOrphansAsync(printed, cancellationToken);

        var due = new List<DueSource>();
        foreach (var file in library.Sources())
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
            var source = new DueSource(file, bytes, PrintedSources.Hash(bytes, stylesheet));
            if (printAll || !printed.Has(source.Name, source.Hash) || !File.Exists(library.PdfOf(source.Name)))
                due.Add(source);
        }

        if (due.Count == 0)
            await output.WriteLineAsync("Every PDF is up to date with its source.");
        var allPrinted = due.Count == 0 || await PrintAsync(due, stylesheet, printed, cancellationToken);
        foreach (var line in await new PagePress(library).PressAsync(cancellationToken))
            await output.WriteLineAsync(line);
        return allPrinted;
    }

    private async Task<bool> PrintAsync(
        IReadOnlyList<DueSource> due, byte[] stylesheet, PrintedSources printed, CancellationToken cancellationToken)
    {
        if (!File.Exists(ChromiumPrinter.Executable))
            throw new PressException($"{ChromiumPrinter.Executable} is missing: install it with \"apt-get install chromium fonts-liberation\".");

        await using var printer = await ChromiumPrinter.StartAsync();
        var press = new DemonstrationPress(library, printer, new PdfReader(new PdfReaderOptions(), TimeProvider.System), stylesheet);
        var allPrinted = true;
        foreach (var source in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await output.WriteLineAsync($"{await press.PrintAsync(source.File, source.Bytes, cancellationToken)}");
                await printed.KeepAsync(source.Name, source.Hash, cancellationToken);
            }
            catch (Exception problem) when (problem is SourceException or PressException)
            {
                await problems.WriteLineAsync(problem.Message);
                allPrinted = false;
            }
        }

        return allPrinted;
    }

    /// <summary>A PDF that the press once printed goes with its source; files that it knows nothing of stay.</summary>
    private async Task RemoveOrphansAsync(PrintedSources printed, CancellationToken cancellationToken)
    {
        var sources = library.Sources().Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        foreach (var name in printed.Names().Where(name => !sources.Contains(name)))
        {
            File.Delete(library.PdfOf(name));
            File.Delete(library.PageOf(name));
            await printed.ForgetAsync(name, cancellationToken);
            await output.WriteLineAsync($"{name}: source is gone, PDF removed");
        }
    }

    private static byte[] Stylesheet()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("The stylesheet is not in the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed record DueSource(string File, byte[] Bytes, string Hash)
    {
        internal string Name => Path.GetFileNameWithoutExtension(File);
    }
}
