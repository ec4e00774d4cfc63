using System.Buffers;
using System.Text.Json;
using Partnership.Content.Items;
using Partnership.Delivery.Server.Views;
using Partnership.Delivery.Server.Writing;
using Partnership.Delivery.Webhooks;

namespace Partnership.Delivery.Server;

/// <summary>The bodies of webhooks, written as the answers of the API are.</summary>
internal sealed class WebhookBodies(DeliverySites sites) : IWebhookBodies
{
    public byte[]? ContentItem(Guid id, string? culture)
    {
        var site = sites.Published;
        var view = site.In(culture ?? Cultures.Default);
        return view.Find(id) is { } item ? Write(json => new ItemWriter(json, view, site.Format, int.MaxValue).WriteWithoutCultures(item)) : null;
    }

    public byte[]? MediaItem(Guid id) =>
        sites.Published.Media.Find(id) is { File: not null } medium ? Write(json => MediumWriter.WritePicked(json, medium)) : null;

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            write(json);
        return buffer.WrittenSpan.ToArray();
    }
}
