using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.ApiKeys;
using Partnership.Editorial.Store;
using Partnership.Web.Desk.Connections;
using Partnership.Web.Pages.Desk.Shared;
using Partnership.Web.Site;

namespace Partnership.Web.Pages.Desk.Connections;

/// <summary>Where a key of the API is made.</summary>
public sealed class NewKeyModel(MakeApiKey keys, TimeProvider clock) : ConnectionPage
{
    /// <inheritdoc />
    public override string Title => "Make a key";

    /// <inheritdoc />
    public override ImmutableArray<string> FieldOrder => [nameof(Name), nameof(Purpose), nameof(MayReadPublic), DayField, nameof(RequestsPerSecond), nameof(Burst)];

    /// <summary>What it is called.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Who it is for.</summary>
    [BindProperty]
    public string? Purpose { get; set; }

    /// <summary>Whether it shows what is public.</summary>
    [BindProperty]
    public bool MayReadPublic { get; set; }

    /// <summary>Whether it shows what is not public yet.</summary>
    [BindProperty]
    public bool MayPreview { get; set; }

    /// <summary>The last day on which it works; empty for no end.</summary>
    [BindProperty]
    public DateFields LastDay { get; set; } = new();

    /// <summary>How many requests a second it may make, as typed.</summary>
    [BindProperty]
    public string? RequestsPerSecond { get; set; }

    /// <summary>How many requests it may make at once, as typed.</summary>
    [BindProperty]
    public string? Burst { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
        MayReadPublic = true;
        RequestsPerSecond = MakeApiKeyOptions.UsualPerSecond.ToString(CultureInfo.InvariantCulture);
        Burst = MakeApiKeyOptions.UsualBurst.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Makes the key, and shows it once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var options = new MakeApiKeyOptions
        {
            UserId = UserId,
            Name = Name ?? "",
            Purpose = Purpose ?? "",
            MayReadPublic = MayReadPublic,
            MayPreview = MayPreview,
            ExpiresAt = LastDay.Value is { } day ? LondonTime.BeginningOf(day.AddDays(1)) : null,
            RequestsPerSecond = Number(RequestsPerSecond),
            Burst = Number(Burst),
        };
        if (LastDay.Problem is { } wrongDay)
            return WrongDay(options, wrongDay);
        var (outcome, key) = await keys.RunAsync(options, cancellationToken);
        if (outcome is not EditorialOutcome.Done { Id: { } id })
            return RefuseByField(outcome, Mistakes(options));
        ShowOnce(id, key);
        return LocalRedirect(ConnectionLinks.Key(id));
    }

    // All mistakes at once, though nothing is asked of the store.
    private IActionResult WrongDay(MakeApiKeyOptions options, string reason)
    {
        foreach (var (field, mistake) in Mistakes(options))
            ModelState.AddModelError(field, mistake);
        ModelState.AddModelError(DayField, reason);
        return Unprocessable();
    }

    private const string DayField = nameof(LastDay) + "." + nameof(DateFields.Day);

    private IEnumerable<(string Field, string Reason)> Mistakes(MakeApiKeyOptions options) =>
        options.Mistakes(clock.GetUtcNow().UtcDateTime).Select(m => m.Field == nameof(MakeApiKeyOptions.ExpiresAt) ? (DayField, m.Reason) : m);

    // What is no number is not one that a key can have.
    private static int Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
