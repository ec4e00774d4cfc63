using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Partnership.Editorial.Media;

namespace Partnership.Web.Desk.Media;

/// <summary>
/// Reads a form with files part by part as it comes in: nothing of it is held in memory, and nothing is written before the token at
/// its beginning has shown that the form is ours.
/// </summary>
internal sealed class UploadForm
{
    // The token, names, and what stands between the parts.
    private const long RestOfForm = 1024 * 1024;
    private const int LongestToken = 4096;
    private const int LongestBoundary = 100;

    private readonly HttpContext context;
    private readonly MediaOptions limits;
    private readonly MultipartReader reader;

    private UploadForm(HttpContext context, MediaOptions limits, MultipartReader reader)
    {
        this.context = context;
        this.limits = limits;
        this.reader = reader;
    }

    /// <summary>Whether the request says that it is larger than an upload may be.</summary>
    public static bool IsTooLarge(HttpContext context, MediaOptions limits) => context.Request.ContentLength > limits.MaxUploadBytes + RestOfForm;

    /// <summary>Begins to read the form of a request, or null when it holds no form with files.</summary>
    public static UploadForm? Of(HttpContext context, MediaOptions limits)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
            return null;
        // A request that doesn't say how large it is stops here.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.MaxUploadBytes + RestOfForm;
        return new UploadForm(context, limits, new MultipartReader(boundary, context.Request.Body));
    }

    /// <summary>Whether the form is ours: its first part is the token against forged forms.</summary>
    public async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        var services = context.RequestServices;
        var options = services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        if (options.HeaderName is not { } header
            || await reader.ReadNextSectionAsync(cancellationToken) is not { } section
            || section.GetContentDispositionHeader() is not { } disposition
            || disposition.IsFileDisposition()
            || HeaderUtilities.RemoveQuotes(disposition.Name) != options.FormFieldName)
            return false;
        var token = new byte[LongestToken];
        var length = await section.Body.ReadAtLeastAsync(token, LongestToken, throwOnEndOfStream: false, cancellationToken);
        // The check reads a token from a header before it would read the whole form.
        context.Request.Headers[header] = System.Text.Encoding.UTF8.GetString(token, 0, length);
        return length > 0 && await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    /// <summary>Hands every file of the form over, in their order.</summary>
    /// <param name="take">Takes one in: its name as it came, and its content.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InvalidDataException">The form is no form.</exception>
    /// <exception cref="IOException">The form breaks off, or is longer than an upload may be.</exception>
    public async Task<List<UploadedFile>> TakeAsync(Func<string, Stream, Task<UploadedFile>> take, CancellationToken cancellationToken)
    {
        var files = new List<UploadedFile>();
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            // A field for files that was left empty comes as a file without a name.
            if (section.GetContentDispositionHeader() is not { } disposition || !disposition.IsFileDisposition() || NameOf(disposition) is not { Length: > 0 } name)
                continue;
            files.Add(files.Count < limits.MaxFilesAtOnce
                ? await take(name, section.Body)
                : new UploadedFile(name, null, $"You can send {limits.MaxFilesAtOnce} files at a time. Send this one again with the others that are left."));
        }

        return files;
    }

    private static string? NameOf(ContentDispositionHeaderValue disposition) =>
        disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
}
