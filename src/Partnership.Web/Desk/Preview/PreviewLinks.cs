using System.Globalization;

namespace Partnership.Web.Desk.Preview;

/// <summary>The addresses of previews. Everything of a preview stands below the desk.</summary>
internal static class PreviewLinks
{
    /// <summary>What every address that a link gives access to begins with.</summary>
    public const string SharedRoot = DeskPaths.Root + "/shared";

    private const string ViewKey = "view";
    private const string ReportView = "report";

    /// <summary>The page of the desk that frames a preview.</summary>
    public static string Frame(Guid id, string culture, int? number = null, PreviewSize? size = null) =>
        $"/desk/documents/{id}/preview?culture={Uri.EscapeDataString(culture)}{Number(number)}{(size is { } s ? $"&size={s.ToString().ToLowerInvariant()}" : "")}";

    /// <summary>The previewed page itself.</summary>
    public static string Page(Guid id, string culture, int number, bool isFramed) =>
        $"/desk/documents/{id}/preview/page?culture={Uri.EscapeDataString(culture)}{Number(number)}{(isFramed ? "&framed=true" : "")}";

    /// <summary>The report of a review as a web page, in place of the previewed page.</summary>
    public static string ReportOf(string page) => $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{ViewKey}={ReportView}";

    /// <summary>Whether a request asks for the report in place of the page.</summary>
    public static bool IsForReport(HttpRequest request) => request.Query[ViewKey] == ReportView;

    /// <summary>What the files of a previewed version begin with.</summary>
    public static string FilesOf(Guid versionId) => $"/desk/preview/{versionId:N}/files";

    /// <summary>The page that a link shows.</summary>
    public static string Shared(string secret) => $"{SharedRoot}/{secret}";

    /// <summary>What the files that a link shows begin with.</summary>
    public static string SharedFilesOf(string secret) => $"{SharedRoot}/{secret}/files";

    /// <summary>Whether an address is one that a link gives access to.</summary>
    public static bool IsShared(PathString path) => path.StartsWithSegments(SharedRoot, StringComparison.OrdinalIgnoreCase);

    /// <summary>An address as it may be written down: without what gives access.</summary>
    public static string? WithoutSecret(string? path) => path is not null && IsShared(path) ? SharedRoot + "/…" : path;

    private static string Number(int? number) => number is { } value ? $"&number={value.ToString(CultureInfo.InvariantCulture)}" : "";
}
