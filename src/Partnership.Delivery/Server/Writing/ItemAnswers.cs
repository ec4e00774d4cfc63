using System.Buffers;
using System.Text.Json;
using Partnership.Delivery.Server.Querying;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server.Writing;

/// <summary>Writes documents into answers. In the usual shape each is written once for every snapshot, and copied from then on.</summary>
internal static class ItemAnswers
{
    public static void Write(Utf8JsonWriter json, DeliveryItem item, Shape shape, DeliveryCall call)
    {
        JsonAnswer.Bound(json, call.LongestAnswer);
        if (shape.IsUsual)
            json.WriteRawValue(call.Site.Pieces.GetOrAdd((call.View, item), key => WriteUsual(key.item, call)), skipInputValidation: true);
        else
            new ItemWriter(json, call.View, call.Format, call.LongestAnswer).WriteWhole(item, shape.Expand, shape.Fields);
    }

    private static byte[] WriteUsual(DeliveryItem item, DeliveryCall call)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
            new ItemWriter(json, call.View, call.Format, call.LongestAnswer).WriteWhole(item, null, null);
        return buffer.WrittenSpan.ToArray();
    }
}
