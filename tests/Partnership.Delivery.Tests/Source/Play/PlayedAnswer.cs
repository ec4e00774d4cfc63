namespace Partnership.Delivery.Tests.Source.Play;

/// <summary>How an answer goes wrong on its way.</summary>
internal enum PlayedFault
{
    None,
    Garbage,
}

/// <summary>What the played Umbraco answers.</summary>
internal sealed record PlayedAnswer(int Status, string ContentType = "", byte[]? Body = null)
{
    public TimeSpan Delay { get; init; }

    /// <summary>Holds the answer back until this has ended.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    public PlayedFault Fault { get; init; }

    public Dictionary<string, string> Headers { get; init; } = [];

    public static PlayedAnswer Json(string json) => new(200, "application/json; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(json));
}
