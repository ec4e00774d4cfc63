using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.ApiKeys;
using Partnership.Web.Desk.Connections;

namespace Partnership.Web.Pages.Desk.Connections;

/// <summary>One key of the API. The key itself is shown once, to whoever has just made it.</summary>
public sealed class KeyModel(ApiKeyBoard board, MakeApiKey keys, TimeProvider clock) : ConnectionPage
{
    /// <inheritdoc />
    public override string Title => Entry?.Name ?? "Key";

    /// <summary>The id of the key.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The key.</summary>
    public ApiKeyEntry? Entry { get; private set; }

    /// <summary>The key itself, right after it was made.</summary>
    public string? Secret => SecretOf(Id);

    /// <summary>What time it is, in UTC.</summary>
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Entry = await board.FindAsync(UserId, Id, cancellationToken);
        return Entry is null ? NotFound() : Page();
    }

    /// <summary>Makes it useless.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken)
    {
        Entry = await board.FindAsync(UserId, Id, cancellationToken);
        return Entry is null ? NotFound() : Answer(await keys.RevokeAsync(UserId, Id, cancellationToken), "The key is revoked. It stops working within a second.", ConnectionLinks.Key(Id));
    }
}
