using Partnership.Documents.Examination;

namespace Partnership.Documents.Inspection;

/// <summary>Has workers look at files.</summary>
internal interface IInspectionRuns : IDisposable
{
    /// <summary>How the worker ended and what it wrote, which may be anything.</summary>
    /// <param name="mode">What the worker does.</param>
    /// <param name="mostBytes">How long the file may be.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the worker.</param>
    Task<(ProcessEnd End, ReadOnlyMemory<byte> Output)> RunAsync(string mode, long mostBytes, string path, CancellationToken cancellationToken);
}
