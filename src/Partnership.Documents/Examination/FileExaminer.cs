namespace Partnership.Documents.Examination;

/// <summary>Placeholder until the examiner's branch is merged.</summary>
/// <param name="options">The limits.</param>
/// <param name="clock">Measures time.</param>
public sealed class FileExaminer(ExaminerOptions options, TimeProvider clock) : IFileExaminer
{
    /// <inheritdoc />
    public Task<Examination> ExamineAsync(string path, CancellationToken cancellationToken) =>
        Task.FromResult<Examination>(options.MaxPages == 0 || clock is null ? new NotExamined(NotExaminedReason.UnknownKind, "") : new ExaminedFile { Pages = [], Findings = [] });

    /// <inheritdoc />
    public Task<byte[]?> DrawPageAsync(string path, int page, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);
}
