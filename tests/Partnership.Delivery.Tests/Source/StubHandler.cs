namespace Partnership.Delivery.Tests.Source;

/// <summary>Answers questions of the client itself, and keeps them.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, int, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<(Uri? Address, Dictionary<string, string> Headers)> Asked { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Asked)
            Asked.Add((request.RequestUri, request.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value))));
        var response = answer(request, Asked.Count);
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}
