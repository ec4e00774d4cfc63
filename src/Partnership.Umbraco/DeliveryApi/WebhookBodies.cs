using System.Collections;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.DeliveryApi;

/// <summary>
/// Sees to it that no webhook carries a document as Umbraco's database has it, with internal values and gates: some of Umbraco's older
/// bodies do. In its place stands the document's id.
/// </summary>
internal sealed class WebhookBodies(IWebhookFiringService inner) : IWebhookFiringService
{
    public Task FireAsync(IWebhook webhook, string eventAlias, object? payload, CancellationToken cancellationToken) =>
        inner.FireAsync(webhook, eventAlias, Clean(payload), cancellationToken);

    /// <summary>A body without documents.</summary>
    public static object? Clean(object? body) => body switch
    {
        null or string => body,
        IContentBase document => new { id = document.Key },
        IDictionary => body,
        IEnumerable list when Holds(list.GetType()) => list.Cast<object?>().Select(Clean).ToArray(),
        _ when Holds(body.GetType()) => body.GetType().GetProperties()
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .ToDictionary(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name), p => Clean(p.GetValue(body))),
        _ => body,
    };

    // A list of documents, what tells of a move of one, and an anonymous type with one in it all name the document in their types.
    private static bool Holds(Type type) => IsDocument(type)
        || (type.HasElementType && Holds(type.GetElementType() ?? typeof(object)))
        || type.GetGenericArguments().Any(Holds)
        || type.GetInterfaces().Where(i => i.IsGenericType).SelectMany(i => i.GetGenericArguments()).Any(a => a != type && a.IsInterface && IsDocument(a));

    private static bool IsDocument(Type type) => typeof(IContentBase).IsAssignableFrom(type);
}
