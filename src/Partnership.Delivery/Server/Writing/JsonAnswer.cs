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

        return new DeliveryAnswer.Found(buffer.WrittenSpan.ToArray());
    }
}
