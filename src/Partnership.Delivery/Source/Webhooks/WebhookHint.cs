using System.Text.Json;

namespace Partnership.Delivery.Source.Webhooks;

/// <summary>What a webhook says may have changed. Only where to look: what is there, Umbraco's API tells.</summary>
/// <param name="Documents">Documents.</param>
/// <param name="Files">Files.</param>
/// <param name="IsVague">Whether it doesn't say what, so that everything must be looked at.</param>
internal sealed record WebhookHint(IReadOnlySet<Guid> Documents, IReadOnlySet<Guid> Files, bool IsVague)
{
    private const int DeepestBody = 64;

    private static readonly string[] Ids = ["id", "key"];
    private static readonly string[] Wrappers = ["entity", "content", "media", "item"];

    /// <summary>Nothing changed that is known of.</summary>
    public static WebhookHint Nothing { get; } = new(new HashSet<Guid>(), new HashSet<Guid>(), IsVague: false);

    /// <summary>Something changed, somewhere.</summary>
    public static WebhookHint Vague { get; } = new(new HashSet<Guid>(), new HashSet<Guid>(), IsVague: true);

    /// <summary>Whether it names documents or files.</summary>
    public bool NamesSome => Documents.Count + Files.Count > 0;

    /// <summary>Reads a webhook in any of the forms that Umbraco sends, and leniently in others.</summary>
    /// <param name="eventName">What happened, such as <c>Umbraco.ContentPublish</c>; may be anything.</param>
    /// <param name="body">The body; may be anything.</param>
    public static WebhookHint Read(string? eventName, ReadOnlyMemory<byte> body)
    {
        var ids = new HashSet<Guid>();
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DeepestBody });
            Collect(json.RootElement, ids, mayHoldOthers: true);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Vague;
        }

        if (ids.Count == 0)
            return Vague;
        var isMedia = eventName?.Contains("media", StringComparison.OrdinalIgnoreCase) == true;
        var isContent = eventName?.Contains("content", StringComparison.OrdinalIgnoreCase) == true;
        return new WebhookHint(isMedia && !isContent ? new HashSet<Guid>() : ids, isContent && !isMedia ? new HashSet<Guid>() : ids, IsVague: isMedia == isContent);
    }

    // Ids deeper down are those of picked documents, which did not change.
    private static void Collect(JsonElement json, HashSet<Guid> ids, bool mayHoldOthers)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var entry in json.EnumerateArray())
                    Collect(entry, ids, mayHoldOthers: true);
                break;
            case JsonValueKind.String when json.TryGetGuid(out var bare):
                ids.Add(bare);
                break;
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                    if (Ids.Contains(member.Name, StringComparer.OrdinalIgnoreCase) && member.Value.ValueKind == JsonValueKind.String && member.Value.TryGetGuid(out var id))
                        ids.Add(id);
                    else if (mayHoldOthers && member.Value.ValueKind == JsonValueKind.Object && Wrappers.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
                        Collect(member.Value, ids, mayHoldOthers: false);
                break;
        }
    }
}
