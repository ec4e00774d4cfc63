using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Partnership.Editorial.Publishing;
using Partnership.Editorial.Store;
using Partnership.Editorial.Webhooks;
using Partnership.Web.Desk.Connections;
using Partnership.Web.Tests.Desk.Boards;

namespace Partnership.Web.Tests.Desk.Connections;

/// <summary>From a publication to a real server, over the network of this machine.</summary>
[Collection(ConnectedDesk.Collection)]
public sealed class WebhookSendingTests(ConnectedDesk site) : IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await site.ForgetWebhooksAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Publish_Page_ArrivesSignedWithUmbracosHeadersAndBody()
    {
        var target = site.Receiver.At();
        var (_, secret) = await site.WebhookAsync(site.Administrator, target, WebhookEvents.Offered);
        var page = await site.BranchAsync();

        await site.SendAsync();

        var received = Assert.Single(site.Receiver.All(target));
        Assert.Equal("Umbraco.ContentPublish", received.Headers["Umb-Webhook-Event"]);
        Assert.Equal("0", received.Headers["Umb-Webhook-RetryCount"]);
        Assert.Equal("application/json; charset=utf-8", received.Headers["Content-Type"]);
        Assert.StartsWith("Partnership-Webhooks/", received.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.True(Guid.TryParse(received.Headers["Partnership-Delivery"], out _));
        Assert.DoesNotContain(received.Headers.Keys, h => h.StartsWith("trace", StringComparison.OrdinalIgnoreCase) || h == "Cookie");
        using var body = JsonDocument.Parse(received.Body);
        Assert.Equal(["id", "cultures"], body.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(page, body.RootElement.GetProperty("id").GetGuid());
        AssertSigned(received, secret, site.Clock.GetUtcNow());
    }

    [Fact]
    public async Task RemoveMoveErase_ArriveWithTheIdAndNothingElse()
    {
        var (one, two) = (await site.BranchAsync(), await site.BranchAsync());
        var target = site.Receiver.At();
        await site.WebhookAsync(site.Administrator, target, [WebhookEvents.ContentMoved, WebhookEvents.ContentUnpublish, WebhookEvents.ContentDelete]);
        await site.ShownAsync(await site.Services.GetRequiredService<MoveDocument>().RunAsync(new MoveDocumentOptions { DocumentId = one, ParentId = two, SortOrder = 1 }, Cancellation));
        await site.SendAsync();
        await site.ShownAsync(await site.Services.GetRequiredService<RemoveDocument>().RunAsync(new RemoveDocumentOptions { DocumentId = one }, Cancellation));
        await site.SendAsync();
        await site.ShownAsync(await site.Services.GetRequiredService<EraseDocument>().RunAsync(one, Cancellation));
        await site.SendAsync();

        Assert.Equal(
            [("Umbraco.ContentMoved", $$"""[{"id":"{{one}}"}]"""), ("Umbraco.ContentUnpublish", $$"""{"id":"{{one}}"}"""), ("Umbraco.ContentDelete", $$"""{"id":"{{one}}"}""")],
            site.Receiver.All(target).Select(r => (r.Headers["Umb-Webhook-Event"], r.Text)));
    }

    [Fact]
    public async Task Receiver_FailsAtFirst_IsToldAgainLaterUnderTheSameId()
    {
        var target = site.Receiver.At(500, 503, 200);
        var (id, secret) = await site.WebhookAsync(site.Administrator, target, [WebhookEvents.ContentPublish]);
        await site.BranchAsync();
        await site.SendAsync();
        await site.SendAsync(); // not due yet
        Assert.Single(site.Receiver.All(target), r => r.Headers["Umb-Webhook-RetryCount"] == "0");

        site.Clock.Advance(TimeSpan.FromSeconds(12));
        await site.SendAsync();
        var second = Assert.Single(site.Receiver.All(target));
        site.Clock.Advance(TimeSpan.FromSeconds(72));
        await site.SendAsync();
        var third = Assert.Single(site.Receiver.All(target));
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.SendAsync();

        Assert.Empty(site.Receiver.All(target));
        Assert.Equal(("1", "2"), (second.Headers["Umb-Webhook-RetryCount"], third.Headers["Umb-Webhook-RetryCount"]));
        Assert.Equal(second.Headers["Partnership-Delivery"], third.Headers["Partnership-Delivery"]);
        AssertSigned(third, secret, site.Clock.GetUtcNow().AddDays(-1));
        Assert.Equal([500, 503, 200], (await AttemptsAsync(id)).Select(a => a.Status ?? 0));
    }

    [Fact]
    public async Task Receiver_RedirectsAway_IsNotFollowed()
    {
        var inside = site.Receiver.At();
        var target = site.Receiver.At(context =>
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = inside.ToString();
            return Task.CompletedTask;
        });

        Assert.Equal(DeliveryFailure.Redirect, (await FailAsync(target)).Failure);
        Assert.Empty(site.Receiver.All(inside));
    }

    [Fact]
    public async Task Receiver_NeverAnswers_IsGivenUpInTime() =>
        Assert.Equal(DeliveryFailure.Timeout, (await FailAsync(site.Receiver.At(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default)))).Failure);

    [Fact]
    public async Task Receiver_BreaksTheConnection_IsAFailureInWords() =>
        Assert.Equal(DeliveryFailure.Connection, (await FailAsync(site.Receiver.At(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        }))).Failure);

    [Fact]
    public async Task Receiver_AnswersWithoutEnd_IsDoneWithTheStatus()
    {
        var (id, _) = await site.WebhookAsync(site.Administrator, new Uri($"http://{site.Raw.LocalEndpoint}/"), [WebhookEvents.ContentPublish]);
        await site.BranchAsync();

        var sending = site.SendAsync();
        using var client = await site.Raw.AcceptTcpClientAsync(Cancellation);
        var written = await AnswerWithoutEndAsync(client.GetStream());

        await sending;
        Assert.Equal([(200, null)], (await AttemptsAsync(id)).Select(a => (a.Status ?? 0, a.Failure)));
        Assert.InRange(written, 0, 32 * 1024 * 1024); // what the buffers of the system hold
    }

    // The address was good when it was saved. What counts is where it leads when it is sent.
    [Theory]
    [InlineData("http://localhost:{port}/")]
    [InlineData("https://localhost:{port}/")]
    [InlineData("https://[::1]:{port}/")]
    [InlineData("https://2130706433:1/")]
    [InlineData("https://169.254.169.254/")]
    public async Task Address_LeadsInsideByNow_IsRefusedWhenItIsConnected(string address)
    {
        var target = site.Receiver.At();
        var (id, _) = await site.WebhookAsync(site.Administrator, target, [WebhookEvents.ContentPublish]);
        var changed = address.Replace("{port}", $"{target.Port}", StringComparison.Ordinal);
        await site.QueryAsync(db => db.Webhooks.Where(w => w.Id == id).ExecuteUpdateAsync(w => w.SetProperty(x => x.Address, changed), Cancellation));
        await site.BranchAsync();

        await site.SendAsync();

        Assert.Equal(DeliveryFailure.Forbidden, Assert.Single(await AttemptsAsync(id)).Failure);
    }

    [Fact]
    public async Task Receiver_IsSlow_HoldsNoOtherUp()
    {
        var (wait, slow, quick) = (new TaskCompletionSource(), default(Uri), site.Receiver.At());
        slow = site.Receiver.At(_ => wait.Task);
        await site.WebhookAsync(site.Administrator, slow, [WebhookEvents.ContentPublish]);
        await site.WebhookAsync(site.Administrator, quick, [WebhookEvents.ContentPublish]);
        await site.BranchAsync();
        await site.CatchUpAsync(Cancellation);
        var round = site.Services.GetRequiredService<WebhookRound>();

        await round.StartAsync(Cancellation);
        await site.Receiver.NextAsync(slow);
        await site.Receiver.NextAsync(quick);

        wait.SetResult();
        await round.EndAsync(Cancellation);
    }

    [Fact]
    public async Task Sender_DiesOnTheWay_SendsAgainUnderTheSameId()
    {
        var wait = new TaskCompletionSource();
        var target = site.Receiver.At(_ => wait.Task);
        await site.WebhookAsync(site.Administrator, target, [WebhookEvents.ContentPublish]);
        await site.BranchAsync();
        await site.CatchUpAsync(Cancellation);
        var round = site.Services.GetRequiredService<WebhookRound>();
        using var life = new CancellationTokenSource();
        await round.StartAsync(life.Token);
        var first = await site.Receiver.NextAsync(target);
        await life.CancelAsync();
        await round.EndAsync(Cancellation);
        wait.SetResult();

        await site.SendAsync();
        Assert.Empty(site.Receiver.All(target)); // somebody else may still be at it
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.SendAsync();

        var second = Assert.Single(site.Receiver.All(target));
        Assert.Equal(first.Headers["Partnership-Delivery"], second.Headers["Partnership-Delivery"]);
        Assert.Equal("0", second.Headers["Umb-Webhook-RetryCount"]);
    }

    [Fact]
    public async Task Worker_SomethingIsPublished_SendsItByItself()
    {
        var target = site.Receiver.At();
        await site.WebhookAsync(site.Administrator, target, [WebhookEvents.ContentPublish]);
        await site.BranchAsync();
        await site.CatchUpAsync(Cancellation);
        using var worker = new WebhookWorker(site.Services, new SoleNode(), site.Services.GetRequiredService<IOptions<WebhookOptions>>(), site.Clock, NullLogger<WebhookWorker>.Instance);
        await worker.StartAsync(Cancellation);

        for (var arrived = site.Receiver.NextAsync(target); !arrived.IsCompleted; await Task.Yield())
            site.Clock.Advance(TimeSpan.FromMilliseconds(100));

        await worker.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Log_AfterFailures_HasNeitherAddressNorSecret()
    {
        var target = site.Receiver.At(500);
        var (_, secret) = await site.WebhookAsync(site.Administrator, target, [WebhookEvents.ContentPublish]);
        await site.BranchAsync();

        await site.SendAsync();

        var log = string.Join('\n', site.Log.Lines);
        Assert.Contains("did not arrive (Status, status 500)", log, StringComparison.Ordinal);
        Assert.DoesNotContain(target.AbsolutePath, log, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    // Computed with Python's hmac.
    [Fact]
    public void Signature_KnownMessage_IsWhatAnotherProgramComputes() => Assert.Equal(
        "t=1767351600,v1=801cf952523857ca8466d4a56a5b0c610518b54fd0de0413c44bba955e778114",
        WebhookSignature.Of(
            "whs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", null, DateTimeOffset.FromUnixTimeSeconds(1767351600),
            """{"id":"c2a5f6de-0000-4000-8000-000000000001","cultures":[]}"""u8.ToArray()));

    [Fact]
    public void Signature_WithAnOldSecret_FollowsUnderANameOfItsOwn() => Assert.Equal(
        "t=1767351600,v1=801cf952523857ca8466d4a56a5b0c610518b54fd0de0413c44bba955e778114,v1-old=dad32a3f1e9f44f4c49efd2ef58fd7197b62daffb5c3bd66efc20fc5c57d4287",
        WebhookSignature.Of(
            "whs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "whs_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB", DateTimeOffset.FromUnixTimeSeconds(1767351600),
            """{"id":"c2a5f6de-0000-4000-8000-000000000001","cultures":[]}"""u8.ToArray()));

    [Fact]
    public async Task Rotate_ForADay_SignsWithBothSecretsAndARetryAfterItWithTheNewOne()
    {
        var target = site.Receiver.At(204, 500, 204);
        var (id, first) = await site.WebhookAsync(site.Administrator, target, [WebhookEvents.ContentPublish]);
        var (_, second) = await site.Services.GetRequiredService<ChangeWebhook>().RotateAsync(site.Administrator, id, Cancellation);
        await site.BranchAsync();
        await site.SendAsync();

        var both = Assert.Single(site.Receiver.All(target));
        AssertSigned(both, second ?? "", site.Clock.GetUtcNow()); // as a receiver does that knows one signature
        AssertSigned(both, first, site.Clock.GetUtcNow(), "v1-old");

        site.Clock.Advance(ChangeWebhook.SecretOverlap - TimeSpan.FromSeconds(1));
        await site.BranchAsync();
        await site.SendAsync();
        AssertSigned(Assert.Single(site.Receiver.All(target)), first, site.Clock.GetUtcNow(), "v1-old");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.SendAsync();

        var last = Assert.Single(site.Receiver.All(target));
        Assert.Equal("1", last.Headers["Umb-Webhook-RetryCount"]);
        Assert.DoesNotContain("v1-old", last.Headers["Partnership-Signature"], StringComparison.Ordinal);
        AssertSigned(last, second ?? "", site.Clock.GetUtcNow());
    }

    private static async Task<long> AnswerWithoutEndAsync(Stream stream)
    {
        var block = new byte[64 * 1024];
        Assert.True(await stream.ReadAsync(block, Cancellation) > 0);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n"u8.ToArray(), Cancellation);
        for (var written = 0L; ; written += block.Length)
        {
            try
            {
                await stream.WriteAsync(block, Cancellation);
            }
            catch (IOException)
            {
                return written; // the sender has gone, as it should
            }
        }
    }

    private static void AssertSigned(Received received, string secret, DateTimeOffset at, string name = "v1")
    {
        var parts = received.Headers["Partnership-Signature"].Split(',').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
        using var hmac = new HMACSHA256(Encoding.ASCII.GetBytes(secret));
        Assert.Equal($"{at.ToUnixTimeSeconds()}", parts["t"]);
        Assert.Equal(Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes($"{parts["t"]}.{received.Text}"))), parts[name], ignoreCase: true);
    }

    private async Task<WebhookAttempt> FailAsync(Uri target)
    {
        var (id, _) = await site.WebhookAsync(site.Administrator, target, [WebhookEvents.ContentPublish]);
        await site.BranchAsync();
        await site.SendAsync();
        return Assert.Single(await AttemptsAsync(id));
    }

    private Task<List<WebhookAttempt>> AttemptsAsync(Guid webhook) => site.QueryAsync(db => db.WebhookAttempts
        .Where(a => db.WebhookDeliveries.Any(d => d.Id == a.DeliveryId && d.WebhookId == webhook)).OrderBy(a => a.At).ToListAsync(Cancellation));
}
