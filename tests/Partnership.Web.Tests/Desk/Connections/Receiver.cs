using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Partnership.Web.Tests.Desk.Connections;

/// <summary>A request that came to the receiver.</summary>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body, byte by byte.</param>
internal sealed record Received(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);
}

/// <summary>A partner's website, as a real server of its own: each test has an address of it for itself.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Channel<Received>> received = new();
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> answers = new();

    private Receiver(WebApplication app) => this.app = app;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Uri Address => new(app.Urls.First());

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var receiver = new Receiver(app);
        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>An address that nobody else has, and what it answers: 204, unless told otherwise.</summary>
    public Uri At(Func<HttpContext, Task>? answer = null)
    {
        var path = $"/{Guid.NewGuid():N}";
        answers[path] = answer ?? (context =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        return new Uri(Address, path);
    }

    /// <summary>An address that answers with one status after the other, and the last one for ever.</summary>
    public Uri At(params int[] statuses)
    {
        var next = new Queue<int>(statuses);
        return At(context =>
        {
            context.Response.StatusCode = next.Count > 1 ? next.Dequeue() : next.Peek();
            return Task.CompletedTask;
        });
    }

    /// <summary>The next request to an address; waits for it.</summary>
    public async Task<Received> NextAsync(Uri address) => await ChannelOf(address.AbsolutePath).Reader.ReadAsync(Cancellation);

    /// <summary>All requests to an address that nobody has asked for yet.</summary>
    public List<Received> All(Uri address)
    {
        var all = new List<Received>();
        while (ChannelOf(address.AbsolutePath).Reader.TryRead(out var one))
            all.Add(one);
        return all;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Channel<Received> ChannelOf(string path) => received.GetOrAdd(path, _ => Channel.CreateUnbounded<Received>());

    private async Task TakeAsync(HttpContext context)
    {
        var path = context.Request.Path.ToString();
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        ChannelOf(path).Writer.TryWrite(new Received(headers, body.ToArray()));
        if (answers.TryGetValue(path, out var answer))
            await answer(context);
    }
}
