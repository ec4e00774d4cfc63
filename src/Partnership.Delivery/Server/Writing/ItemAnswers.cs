using System.Buffers;
using System.Text;
using System.Text.Json;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Querying;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server.Writing;

/// <summary>Answers with documents. In the usual shape each is written once for every snapshot, and only joined to others from then on.</summary>
internal static class ItemAnswers
{
    private static readonly byte[] OpenList = "["u8.ToArray();
    private static readonly byte[] CloseList = "]"u8.ToArray();
    private static readonly byte[] ClosePage = "]}"u8.ToArray();

    /// <summary>Answers with one document.</summary>
    public static DeliveryAnswer One(DeliveryItem item, Shape shape, DeliveryCall call) => shape.IsUsual
        ? Within(call, Usual(item, call))
        : JsonAnswer.Write(json => Write(json, item, shape, call));

    /// <summary>Answers with some documents.</summary>
    public static DeliveryAnswer List(IEnumerable<DeliveryItem> items, Shape shape, DeliveryCall call) => shape.IsUsual
        ? Join(OpenList, items, CloseList, call)
        : JsonAnswer.Write(json =>
        {
            json.WriteStartArray();
            foreach (var item in items)
                Write(json, item, shape, call);
            json.WriteEndArray();
        });

    /// <summary>Answers with a page of a list, and how many there are on all pages.</summary>
    public static DeliveryAnswer Page(
        IReadOnlyCollection<DeliveryItem> found, Func<IEnumerable<DeliveryItem>, IEnumerable<DeliveryItem>> sort, (int Skip, int Take) page, Shape shape, DeliveryCall call) =>
        shape.IsUsual
            ? Join(Encoding.UTF8.GetBytes($"{{\"total\":{found.Count},\"items\":["), sort(found).Skip(page.Skip).Take(page.Take), ClosePage, call)
            : JsonAnswer.WritePage(found, sort, page, (json, item) => Write(json, item, shape, call));

    private static DeliveryAnswer Join(byte[] opening, IEnumerable<DeliveryItem> items, byte[] closing, DeliveryCall call)
    {
        var pieces = new List<KeptAnswer>();
        var length = 0L;
        foreach (var item in items)
        {
            var piece = Usual(item, call);
            length += piece.Length;
            if (length > call.LongestAnswer)
                return Problems.TooMuch;
            pieces.Add(piece);
        }

        return new DeliveryAnswer.Found(new KeptAnswer(opening, pieces, closing));
    }

    private static DeliveryAnswer Within(DeliveryCall call, KeptAnswer answer) => answer.Length > call.LongestAnswer ? Problems.TooMuch : new DeliveryAnswer.Found(answer);

    private static void Write(Utf8JsonWriter json, DeliveryItem item, Shape shape, DeliveryCall call)
    {
        JsonAnswer.Bound(json, call.LongestAnswer);
        new ItemWriter(json, call.View, call.Format, call.LongestAnswer).WriteWhole(item, shape.Expand, shape.Fields);
    }

    private static KeptAnswer Usual(DeliveryItem item, DeliveryCall call) => call.Site.Pieces.GetOrAdd((call.View, item), key =>
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
            new ItemWriter(json, call.View, call.Format, int.MaxValue).WriteWhole(key.item, null, null); // nothing is inside it but what it says itself
        return buffer.WrittenSpan.ToArray();
    });
}
