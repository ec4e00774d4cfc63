using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Partnership.Editorial.Media;
using Partnership.Editorial.Store;
using Partnership.Publishing.Rules;
using Partnership.Publishing.Workflow;
using Partnership.Web.Desk;
using Partnership.Web.Desk.Media;
using Partnership.Web.Errors;
using Partnership.Web.Pages.Desk.Shared;

namespace Partnership.Web.Pages.Desk.Media;

/// <summary>
/// Where files are handed in. The form is read as it comes in, and checked against forgery by its first part: the usual check would read
/// the whole form before anybody has asked who sends it.
/// </summary>
[IgnoreAntiforgeryToken]
[DisableRequestSizeLimit]
[WithoutFormBinding]
public sealed partial class UploadModel(UploadMedia upload, MediaReader reader, IOptions<MediaOptions> options, ILogger<UploadModel> logger) : DeskPage
{
    private const string Field = "files";

    /// <inheritdoc />
    public override string Title => Replaced is { } file ? $"Replace {file.FileName}" : "Add files";

    /// <inheritdoc />
    public override string Section => MediaLinks.Library;

    /// <summary>The file that the new one is to take the place of, or null.</summary>
    [FromQuery]
    public Guid? Replaces { get; set; }

    /// <summary>The same, as the person sees it.</summary>
    public MediaEntry? Replaced { get; private set; }

    /// <summary>The limits.</summary>
    public MediaOptions Limits => options.Value;

    /// <summary>What was taken in already, when something else was refused.</summary>
    public IReadOnlyList<UploadedFile> Taken { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        May(DeskPermission.Media) && await FindReplacedAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Takes the files in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await upload.MayAsync(UserId, cancellationToken))
            return Say(StatusCodes.Status403Forbidden, "You don't have a role that lets you add files.");
        if (!ModelState.IsValid || !await FindReplacedAsync(cancellationToken))
            return NotFound();
        if (UploadForm.IsTooLarge(HttpContext, Limits))
            return Say(StatusCodes.Status413PayloadTooLarge, TooLarge);
        if (UploadForm.Of(HttpContext, Limits) is not { } form)
            return Say(StatusCodes.Status400BadRequest, "We could not read what your browser sent. Choose the files again.");
        try
        {
            return await form.IsOursAsync(cancellationToken)
                ? Answer(await form.TakeAsync((name, content) => TakeAsync(name, content, cancellationToken), cancellationToken))
                : BadRequest();
        }
        catch (MediaFolderException exception)
        {
            LogDisk(exception);
            return Say(StatusCodes.Status507InsufficientStorage, "The site has no room left for files. Tell whoever looks after it. Your file was not kept.");
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Say(StatusCodes.Status413PayloadTooLarge, TooLarge);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return Say(StatusCodes.Status400BadRequest, "The upload broke off. Choose the files again.");
        }
    }

    private string TooLarge => $"That is too much at once. You can send up to {Limits.MaxUploadBytes / (1024 * 1024)} MB at a time. Send fewer or smaller files.";

    private async Task<UploadedFile> TakeAsync(string name, Stream content, CancellationToken cancellationToken) =>
        await upload.RunAsync(UserId, name, content, cancellationToken) switch
        {
            EditorialOutcome.Done done => new UploadedFile(name, done.Id, null),
            EditorialOutcome.Refused refused => Refused(name, refused),
            var other => throw new InvalidOperationException($"An upload cannot end as {other.GetType().Name}."),
        };

    private UploadedFile Refused(string name, EditorialOutcome.Refused refused)
    {
        if (refused.Reasons.Any(r => r.Code == RefusalCode.UnusableFile))
            Suspicion.Of(HttpContext, Suspicion.File);
        return new UploadedFile(name, null, string.Join(' ', refused.Reasons.Select(r => r.Reason)));
    }

    private IActionResult Answer(List<UploadedFile> files)
    {
        if (files.Count == 0)
            return Say(StatusCodes.Status422UnprocessableEntity, "Choose a file.");
        Taken = [.. files.Where(f => f.Id is not null)];
        if (Taken.Count < files.Count)
        {
            foreach (var file in files.Where(f => f.Problem is not null))
                ModelState.AddModelError(Field, $"{file.Name}: {file.Problem}");
            return Unprocessable();
        }

        if (Replaced is { } replaced && Taken is [{ Id: { } by }])
            return LocalRedirect(MediaLinks.Replace(replaced.Id, by));
        Message = Taken.Count == 1 ? "The file is in the library." : $"{Taken.Count} files are in the library.";
        return LocalRedirect(Taken is [{ Id: { } only }] ? MediaLinks.Show(only) : MediaLinks.Library);
    }

    private async Task<bool> FindReplacedAsync(CancellationToken cancellationToken)
    {
        if (Replaces is { } id)
            Replaced = await reader.FindFileAsync(UserId, id, cancellationToken);
        return Replaces is null || Replaced is not null;
    }

    private PageResult Say(int status, string words)
    {
        ModelState.AddModelError(Field, words);
        Response.StatusCode = status;
        return Page();
    }

    [LoggerMessage(LogLevel.Error, "A file that somebody handed in can't be written to the disk.")]
    private partial void LogDisk(Exception exception);
}
