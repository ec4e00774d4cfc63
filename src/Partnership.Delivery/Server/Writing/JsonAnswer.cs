using System.Buffers;
using System.Text.Json;
using Partnership.Delivery.Server.Answers;

namespace Partnership.Delivery.Server.Writing;

/// <summary>Writes answers, up to their longest length.</summary>
internal static class JsonAnswer
{
    /// <summary>Ends the writing of an answer that has grown too long.</summary>
    /// <exception cref="AnswerTooLongException">It has.</exception>
    public static void Bound(Utf8JsonWriter json, int longest)
    {
        if (json.BytesCommitted + json.BytesPending > longest)
            throw new AnswerTooLongException();
    }

    /// <summary>Writes a page of a list, with how many there are on all pages.</summary>
    public static DeliveryAnswer WritePage<T>(
        IReadOnlyCollection<T> found, Func<IEnumerable<T>, IEnumerable<T>> sort, (int Skip, int Take) page, Action<Utf8JsonWriter, T> write) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("total", found.Count);
        json.WriteStartArray("items");
        foreach (var item in sort(found).Skip(page.Skip).Take(page.Take))
            write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Writes an answer, or says that too much was asked for.</summary>
    /// <param name="write">Writes; it may end with <see cref="AnswerTooLongException"/>.</param>
    public static DeliveryAnswer Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        try
        {
            using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
            write(json);
            json.Flush();
        }
        catch (AnswerTooLongException)
        {
            return Problems.TooMuch;
        }

        return new DeliveryAnswer.Found(new KeptAnswer(buffer.WrittenSpan.ToArray()));
    }
}
