using System.Diagnostics;

namespace Partnership.Documents.Tests.CleanCopies;

/// <summary>Pages as another program (pdftoppm of poppler-utils) draws them.</summary>
internal static class DrawnPage
{
    /// <summary>The pixels of a page.</summary>
    internal static async Task<byte[]> PixelsAsync(ReadOnlyMemory<byte> pdf, int page)
    {
        var path = Path.Combine(Path.GetTempPath(), $"drawn-{Guid.NewGuid():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(path, pdf, TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo("pdftoppm", ["-r", "50", "-f", $"{page}", "-l", $"{page}", path]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftoppm doesn't start.");
            using var pixels = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(pixels, TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            return pixels.ToArray();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
