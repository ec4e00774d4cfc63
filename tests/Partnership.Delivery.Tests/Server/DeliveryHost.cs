using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Delivery.Keys;
using Partnership.Delivery.Server;

namespace Partnership.Delivery.Tests.Server;

/// <summary>The Delivery API alone, over a site that can be swapped.</summary>
internal sealed class DeliveryHost : IAsyncDisposable
{
    public const string Key = "peer-delivery-key";
    public const string PublicKey = "only-public";

    private readonly WebApplication app;
    private readonly Passing passing;

    private DeliveryHost(WebApplication app, FakeContent content, Passing passing)
    {
        this.app = app;
        this.passing = passing;
        Content = content;
        Client = app.GetTestClient();
    }

    public IServiceProvider Services => app.Services;

    public HttpClient Client { get; }

    public FakeContent Content { get; }

    /// <summary>How many requests have come through to the part of the pipeline that answers anew.</summary>
    public int Passed => passing.Count;

    public static async Task<DeliveryHost> StartAsync(Action<DeliveryOptions>? configure = null)
    {
        var content = new FakeContent();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IDeliveryContent>(content);
        builder.Services.AddSingleton<IDeliveryKeys>(new FixedKeys());
        builder.Services.AddOptions<DeliveryOptions>().Configure(options => configure?.Invoke(options)).ValidateDataAnnotations();
        builder.Services.AddDeliveryApi();
        var app = builder.Build();
        var passing = new Passing();
        app.UseKeptDeliveryAnswers();
        app.Use(passing.Through);
        app.UseDeliveryApi();
        await app.StartAsync();
        return new DeliveryHost(app, content, passing);
    }

    public async Task<HttpResponseMessage> GetAsync(string target, params (string Name, string Value)[] headers)
    {
        // As it was recorded: a URI would tidy the address up.
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("http://localhost" + target));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    internal sealed class FakeContent : IDeliveryContent
    {
        public Snapshot Published { get; set; } = PeerSite.Published;

        public Snapshot? Drafts { get; set; } = PeerSite.Drafts;

        public ValueTask<Snapshot?> DraftsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Drafts);

        public DeliveredFile? Find(MediaItem file) => new(
            $"/media/r5fenntj/{file.FileName.ToLowerInvariant().Replace(' ', '-')}", file.Extension, file.Width, file.Height, file.Bytes);
    }

    /// <summary>What stands between: it sets a header late, as the site's policy of security does.</summary>
    private sealed class Passing
    {
        private int count;

        public int Count => count;

        public Task Through(HttpContext context, RequestDelegate next)
        {
            Interlocked.Increment(ref count);
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["X-Policy"] = "strict";
                return Task.CompletedTask;
            });
            return next(context);
        }
    }

    private sealed class FixedKeys : IDeliveryKeys
    {
        public DeliveryKey? Find(string presented) => presented switch
        {
            Key => Make(true),
            PublicKey => Make(false),
            _ => null,
        };

        private static DeliveryKey Make(bool mayPreview) => new()
        {
            Id = PeerSite.Id(mayPreview ? 1 : 2),
            MayPreview = mayPreview,
            MayReadPublic = true,
            RequestsPerSecond = 1_000,
            Burst = 1_000,
        };
    }
}
