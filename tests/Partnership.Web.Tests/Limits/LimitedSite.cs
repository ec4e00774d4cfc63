using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Partnership.Web.Tests.BadInput;

namespace Partnership.Web.Tests.Limits;

/// <summary>The site behind its real server, which does very little at once, and holds up what asks for it.</summary>
public class LimitedSite : KestrelSite
{
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };

    public LimitedSite()
    {
        (Settings["Limits:Pages:AtOnce"], Settings["Limits:Pages:Waiting"]) = ("2", "2");
        (Settings["Limits:Search:AtOnce"], Settings["Limits:Search:Waiting"]) = ("2", "0");
    }

    internal HeldPages Held { get; } = new();

    internal async Task<HttpResponseMessage> GetAsync(string path, string? hold = null)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { BaseAddress = Address };
        return await client.AskAsync(HttpMethod.Get, path, hold is null ? [] : [(HeldPages.Header, hold)]);
    }

    /// <summary>Waits until so many pages wait for their turn.</summary>
    internal async Task WaitingAsync(int count)
    {
        var limiter = Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter;
        Assert.NotNull(limiter);
        var page = new DefaultHttpContext { Request = { Path = "/" } };
        while (limiter.GetStatistics(page)?.CurrentQueuedCount != count)
            await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Configure<MvcOptions>(options => options.Filters.Add(Held)));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            handler.Dispose();
        base.Dispose(disposing);
    }
}
