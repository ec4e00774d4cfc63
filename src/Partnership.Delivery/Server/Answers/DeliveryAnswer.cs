namespace Partnership.Delivery.Server.Answers;

/// <summary>What a request is answered with.</summary>
internal abstract record DeliveryAnswer
{
    private DeliveryAnswer()
    {
    }

    /// <summary>JSON.</summary>
    /// <param name="Answer">The text.</param>
    public sealed record Found(KeptAnswer Answer) : DeliveryAnswer;

    /// <summary>A status without a body.</summary>
    /// <param name="Code">The status.</param>
    public sealed record Empty(int Code) : DeliveryAnswer;

    /// <summary>The document stands elsewhere, for good.</summary>
    /// <param name="Path">Its address there.</param>
    /// <param name="StartItemId">The top of its tree.</param>
    /// <param name="StartItemPath">The name of its tree.</param>
    public sealed record Moved(string Path, Guid StartItemId, string StartItemPath) : DeliveryAnswer;

    /// <summary>The caller's mistake, in JSON.</summary>
    /// <param name="Code">The status.</param>
    /// <param name="Utf8">The text.</param>
    /// <param name="ContentType">The media type of the text.</param>
    public sealed record Refused(int Code, byte[] Utf8, string ContentType) : DeliveryAnswer;
}
