using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.Auditing;

namespace Partnership.Web.Desk.Audit;

/// <summary>
/// Writes some of the audit trail as a file, a page of lines at a time: however long the trail is, it takes little memory. The hashes
/// go along, so that a copy can be checked against the trail.
/// </summary>
internal sealed class AuditExport(AuditReader reader, Guid userId, AuditFilter filter, long last, string format, string fileName) : IActionResult
{
    public const string Csv = "csv";
    public const string Json = "json";

    private const int LinesAtOnce = 1000;

    private static readonly (string Name, Func<AuditRecord, string?> Value)[] Columns =
    [
        ("Number", r => r.Sequence.ToString(CultureInfo.InvariantCulture)),
        ("When", r => Time(r.OccurredAt)),
        ("Person", r => r.Actor),
        ("Person id", r => r.ActorId?.ToString()),
        ("Action", r => r.Action),
        ("Document", r => r.DocumentName ?? (r.IsErased ? "erased" : null)),
        ("Document id", r => r.DocumentId?.ToString()),
        ("Language", r => r.Culture),
        ("Done to", r => r.SubjectName),
        ("Done to id", r => r.SubjectId?.ToString()),
        ("Detail", r => r.Detail),
        ("Hash before", r => r.PreviousHash),
        ("Hash", r => r.Hash),
    ];

    // Spreadsheets take a text that begins like a formula for one; a quotation mark before it keeps it a text.
    private static readonly CsvWriterOptions Form = new() { Injection = CsvInjection.Escape };
    private static readonly JsonSerializerOptions JsonForm = new(JsonSerializerDefaults.Web);

    /// <inheritdoc />
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancellationToken) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = format == Csv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename={fileName}";
        await response.WriteAsync(format == Csv ? "\ufeff" + Table(t => t.WriteHeader([.. Columns.Select(c => c.Name)])) : "[", cancellationToken);
        for (var (after, isFirst) = (0L, true); ; isFirst = false)
        {
            if (await reader.NextAsync(userId, filter, after, last, LinesAtOnce, cancellationToken) is not { Length: > 0 } lines)
                break;
            await response.WriteAsync(format == Csv ? Rows(lines) : Objects(lines, isFirst), cancellationToken);
            after = lines[^1].Sequence;
        }

        if (format == Json)
            await response.WriteAsync("\n]\n", cancellationToken);
    }

    private static string Rows(IEnumerable<AuditRecord> lines) => Table(table =>
    {
        foreach (var line in lines)
            table.WriteRecord([.. Columns.Select(c => c.Value(line) ?? "")]);
    });

    private static string Objects(IEnumerable<AuditRecord> lines, bool isFirst) =>
        (isFirst ? "\n" : ",\n") + string.Join(",\n", lines.Select(l => JsonSerializer.Serialize(l, JsonForm)));

    private static string Table(Action<CsvWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Form, true))
            write(csv);
        return text.ToString();
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
