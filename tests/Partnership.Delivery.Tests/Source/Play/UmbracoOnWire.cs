using WireMock;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;
using WireMock.Util;

namespace Partnership.Delivery.Tests.Source.Play;

/// <summary>A played Umbraco that answers over the network.</summary>
internal sealed class UmbracoOnWire : IDisposable
{
    private readonly WireMockServer server;

    public UmbracoOnWire(PlayedUmbraco play)
    {
        Play = play;
        server = WireMockServer.Start(new WireMockServerSettings { MaxRequestLogCount = 10, Logger = new WireMockNullLogger() });
        server.Given(Request.Create().UsingAnyMethod()).RespondWith(Response.Create().WithCallback(AnswerAsync));
    }

    public PlayedUmbraco Play { get; }

    public string Url => server.Url ?? throw new InvalidOperationException("It has stopped.");

    public void Dispose() => server.Stop();

    private async Task<IResponseMessage> AnswerAsync(IRequestMessage request)
    {
        var query = request.RawQuery is { Length: > 0 } raw ? "?" + raw.TrimStart('?') : "";
        var answer = Play.Answer(request.Path, query, name => request.Headers?.FirstOrDefault(h => string.Equals(h.Key, name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault());
        if (answer.Delay is { Ticks: > 0 } delay)
            await Task.Delay(delay);
        await answer.Gate;
        var headers = answer.Headers.ToDictionary(h => h.Key, h => new WireMockList<string>(h.Value));
        if (answer.ContentType.Length > 0)
            headers["Content-Type"] = new WireMockList<string>(answer.ContentType);
        return new ResponseMessage
        {
            StatusCode = answer.Status,
            Headers = headers,
            FaultType = answer.Fault == PlayedFault.Garbage ? FaultType.MALFORMED_RESPONSE_CHUNK : FaultType.NONE,
            BodyData = answer.Body is null ? null : new BodyData { DetectedBodyType = BodyType.Bytes, BodyAsBytes = answer.Body },
        };
    }
}
