using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Partnership.Delivery.Outgoing;
using Partnership.Editorial.Webhooks;

namespace Partnership.Web.Desk.Connections;

/// <summary>Sends one delivery once. Whatever the receiver does, there is a result, within the time that it is given.</summary>
internal sealed class WebhookSender(IHttpClientFactory clients, WebhookBody bodies, IOptions<WebhookOptions> options, TimeProvider clock)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string Client = "webhooks";

    private const string UserAgent = "Partnership-Webhooks/1.0";

    /// <summary>Sends it. The body of the answer is not read: what was said besides the status is nothing to us.</summary>
    /// <exception cref="OperationCanceledException">The site stops; whether it has arrived is not known.</exception>
    public async Task<DeliveryResult> SendAsync(DueDelivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.Secret is not { } secret)
            return new DeliveryResult(TimeSpan.Zero, null, DeliveryFailure.Secret);
        var started = clock.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.Timeout); // of real time, whatever the site's clock is: this guards against a receiver
        try
        {
            using var client = clients.CreateClient(Client);
            using var request = Request(delivery, secret);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return new DeliveryResult(clock.GetElapsedTime(started), (int)response.StatusCode, FailureOf((int)response.StatusCode));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DeliveryResult(clock.GetElapsedTime(started), null, DeliveryFailure.Timeout);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            return new DeliveryResult(clock.GetElapsedTime(started), null, FailureOf(exception));
        }
    }

    private HttpRequestMessage Request(DueDelivery delivery, string secret)
    {
        var body = bodies.Of(delivery);
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("User-Agent", UserAgent);
        request.Headers.Add("Umb-Webhook-Event", delivery.Event);
        request.Headers.Add("Umb-Webhook-RetryCount", delivery.Retries.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Partnership-Delivery", delivery.Id.ToString());
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(secret, delivery.OldSecret, clock.GetUtcNow(), body));
        return request;
    }

    private static DeliveryFailure? FailureOf(int status) => status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => DeliveryFailure.Redirect,
        _ => DeliveryFailure.Status,
    };

    private static DeliveryFailure FailureOf(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            switch (cause)
            {
                case ForbiddenAddressException:
                    return DeliveryFailure.Forbidden;
                case HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }:
                    return DeliveryFailure.Certificate;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return DeliveryFailure.NoSuchHost;
                default:
                    break;
            }

        return DeliveryFailure.Connection;
    }
}
