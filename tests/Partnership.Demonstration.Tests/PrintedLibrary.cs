using Partnership.Demonstration.Tests;
using Partnership.Documents.Pdf;

[assembly: AssemblyFixture(typeof(PrintedLibrary))]

namespace Partnership.Demonstration.Tests;

/// <summary>Every PDF of the library, read once for all tests.</summary>
public sealed class PrintedLibrary : IAsyncLifetime
{
    private readonly Dictionary<string, PdfReading> readings = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var reader = new PdfReader(new PdfReaderOptions(), TimeProvider.System);
        foreach (var name in DemonstrationFolders.PdfNames())
            readings[name] = await reader.ReadAsync(DemonstrationFolders.Pdf(name), CancellationToken.None);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public PdfReport Facts(string name)
    {
        Assert.True(readings.ContainsKey(name), $"{name}.md is not printed: run tools/Partnership.Demonstration.Press");
        Assert.True(readings[name] is PdfReport, $"{name}.pdf: {(readings[name] as UnreadablePdf)?.Message}");
        return (PdfReport)readings[name];
    }
}
