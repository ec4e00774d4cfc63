using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using Partnership.Editorial.Previews;
using Partnership.Web.Desk;
using Partnership.Web.Desk.Preview;
using Partnership.Web.Pages.Desk.Documents;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Preview;

/// <summary>The public page with a version in it, as a phone and a computer show it, and the links that let others see it.</summary>
public sealed class PreviewModel(PreviewReader previews, SharePreview share, IServiceProvider services) : DocumentPage
{
    private static readonly ImmutableArray<int> Lengths = [1, 3, 7, SharePreview.MostDays];

    /// <inheritdoc />
    public override string Title => $"Preview: {Preview.Version.Name}";

    /// <summary>The version that is asked for; null for the newest.</summary>
    [FromQuery]
    public int? Number { get; set; }

    /// <summary>How wide it is shown.</summary>
    [FromQuery]
    public PreviewSize Size { get; set; }

    /// <summary>Who is meant to read it, as typed.</summary>
    [BindProperty]
    public string? Purpose { get; set; }

    /// <summary>For how many days, as chosen.</summary>
    [BindProperty]
    public int? Days { get; set; }

    /// <summary>The address of a link that was made a moment ago: shown once, and known to nobody afterwards.</summary>
    [TempData]
    public string? NewLink { get; set; }

    /// <summary>The version.</summary>
    public PreviewContent Preview { get; private set; } = null!; // set before the page is shown

    /// <summary>The previewed page; null when there is none.</summary>
    public string? FrameUrl { get; private set; }

    /// <summary>The previewed page in a tab of its own; null when there is none.</summary>
    public string? TabUrl { get; private set; }

    /// <summary>The links, the newest first.</summary>
    public ImmutableArray<PreviewLinkEntry> Links { get; private set; } = [];

    /// <summary>The moment, in UTC.</summary>
    public DateTime Now => services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    /// <summary>Whether the person may let others see the document.</summary>
    public bool MayShare => PreviewPermissions.MayShare(Catalogue, Document.Actor);

    /// <summary>For how many days a link may be made.</summary>
    public IEnumerable<int> Choices => Lengths.Where(d => d <= services.GetRequiredService<IOptions<DeskOptions>>().Value.PreviewLinkDays);

    /// <summary>Shows the preview.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        await RecordViewAsync(cancellationToken);
        return Page();
    }

    /// <summary>Makes a link to the version that the person had before their eyes.</summary>
    public async Task<IActionResult> OnPostShareAsync(CancellationToken cancellationToken)
    {
        if (Number is null || !await FindAsync(cancellationToken))
            return NotFound();
        if (MayShare)
            Check();
        if (!ModelState.IsValid)
            return Unprocessable();
        var (outcome, secret) = await share.RunAsync(
            new SharePreviewOptions { UserId = UserId, DocumentId = Id, Culture = Culture, Number = Preview.Version.Number, Purpose = Purpose ?? "", Days = Days ?? 0 },
            cancellationToken);
        if (secret is not null)
            NewLink = services.GetRequiredService<IOptions<SiteOptions>>().Value.Absolute(PreviewLinks.Shared(secret));
        return Answer(outcome, "The link is made.", Here);
    }

    /// <summary>Ends a link.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(Guid link, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        return Answer(await share.RevokeAsync(UserId, Id, link, cancellationToken), "The link has ended.", Here);
    }

    // A version or size that is none must not become the newest, or the usual one.
    private bool HasGoodAddress => new[] { nameof(Id), nameof(Culture), nameof(Number), nameof(Size) }
        .All(name => ModelState.GetFieldValidationState(name) != ModelValidationState.Invalid);

    private string Here => PreviewLinks.Frame(Id, Culture, Preview.Version.Number, Size);

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(Purpose))
            ModelState.AddModelError(nameof(Purpose), "Say who is meant to read it.");
        if (Days is not { } days || !Choices.Contains(days))
        {
            ModelState.Remove(nameof(Days));
            ModelState.AddModelError(nameof(Days), "Choose for how long the link works.");
        }
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!HasGoodAddress || !await ReadAsync(cancellationToken) || await previews.FindAsync(UserId, Id, Culture, Number, cancellationToken) is not { } preview)
            return false;
        Preview = preview;
        var number = preview.Version.Number;
        if (PreviewedPage.Of(services.GetRequiredService<PublishedSite>().Now, preview, PreviewLinks.FilesOf(preview.Version.Id)) is { } page)
        {
            var fragment = page.Fragment is { } part ? "#" + Uri.EscapeDataString(part) : "";
            FrameUrl = PreviewLinks.Page(Id, Culture, number, isFramed: true) + fragment;
            TabUrl = PreviewLinks.Page(Id, Culture, number, isFramed: false) + fragment;
        }

        Links = await previews.LinksAsync(UserId, Id, Culture, cancellationToken);
        return true;
    }
}
