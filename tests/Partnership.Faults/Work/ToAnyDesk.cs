using Partnership.Faults.Cluster;

namespace Partnership.Faults.Work;

/// <summary>
/// Does what a balancer does: sends each request of an editor to any node with the desk that seems to be there, over https as far as the node
/// can tell. It has no affinity, so a form and its answer go to different nodes.
/// </summary>
internal sealed class ToAnyDesk(IReadOnlyList<Node> nodes) : DelegatingHandler(Inner())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var there = nodes.Where(n => n.HasDesk && n.IsRunning && !n.IsPaused).ToList();
        if (there.Count == 0)
            throw new HttpRequestException("No node with the desk is there.");
        var node = there[Random.Shared.Next(there.Count)];
        request.RequestUri = new Uri($"http://127.0.0.1:{node.Port}{request.RequestUri?.PathAndQuery}");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        return base.SendAsync(request, cancellationToken);
    }

    private static SocketsHttpHandler Inner() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
    };
}
