using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Partnership.Web.Tests.Desk.SignIn;

/// <summary>
/// An OpenID Connect provider that listens on this machine: discovery, keys, authorisation, tokens. To the site it is
/// <see cref="Authority"/>; <see cref="CreateHandler"/> leads there.
/// </summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string Authority = "https://idp.example";
    public const string ClientId = "the-desk";
    public const string ClientSecret = "the-secret-of-the-desk";

    private readonly RSA rsa = RSA.Create(2048);
    private readonly RSA forger = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string RedirectUri)> codes = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private IdentityProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>What the provider says of whoever signs in there.</summary>
    public Dictionary<string, object> Claims { get; } = [];

    /// <summary>Whether tokens are signed with another key than the one that is published.</summary>
    public bool Forges { get; set; }

    /// <summary>Whom tokens are for in place of the site; null for the site.</summary>
    public string? WrongAudience { get; set; }

    /// <summary>Whether tokens are signed with the secret that the site has, and not with the key of the provider.</summary>
    public bool SignsWithTheSecret { get; set; }

    /// <summary>The nonce to put into tokens in place of the one that was asked for.</summary>
    public string? WrongNonce { get; set; }

    public static async Task<IdentityProvider> StartAsync()
    {
        var provider = new IdentityProvider();
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>Leads requests for <see cref="Authority"/> here.</summary>
    public HttpMessageHandler CreateHandler() => new ToHere(new Uri(app.Urls.First()));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
        forger.Dispose();
    }

    /// <summary>What the browser does at the provider: comes with a request, signs in, and is led back.</summary>
    /// <returns>The address at the site, with the code.</returns>
    public async Task<string> SignInAsync(Uri request, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new ToHere(new Uri(app.Urls.First()), new HttpClientHandler { AllowAutoRedirect = false }));
        using var response = await client.GetAsync(request, cancellationToken);
        return response.Headers.Location?.PathAndQuery ?? "";
    }

    private async Task AnswerAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/.well-known/openid-configuration":
                await context.Response.WriteAsJsonAsync(new Dictionary<string, object>
                {
                    ["issuer"] = Authority,
                    ["authorization_endpoint"] = Authority + "/authorize",
                    ["token_endpoint"] = Authority + "/token",
                    ["jwks_uri"] = Authority + "/keys",
                });
                break;
            case "/keys":
                var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(false)) { KeyId = "one" });
                await context.Response.WriteAsJsonAsync(new { keys = new[] { new { kty = key.Kty, kid = key.Kid, use = "sig", n = key.N, e = key.E } } });
                break;
            case "/authorize":
                Authorise(context);
                break;
            case "/token":
                await GiveTokenAsync(context);
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private void Authorise(HttpContext context)
    {
        var query = context.Request.Query;
        Assert.Equal(("code", "query", "S256", ClientId), (query["response_type"].ToString(), query["response_mode"].FirstOrDefault() ?? "query", query["code_challenge_method"].ToString(), query["client_id"].ToString()));
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (query["code_challenge"].ToString(), query["nonce"].ToString(), query["redirect_uri"].ToString());
        context.Response.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task GiveTokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!codes.TryRemove(form["code"].ToString(), out var code) || code.Challenge != challenge || form["client_secret"] != ClientSecret || form["redirect_uri"] != code.RedirectUri)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(JsonSerializer.Serialize(new { error = "invalid_grant" }));
            return;
        }

        await context.Response.WriteAsJsonAsync(new { access_token = "none", token_type = "Bearer", id_token = TokenFor(WrongNonce ?? code.Nonce) });
    }

    private string TokenFor(string nonce) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Authority,
        Audience = WrongAudience ?? ClientId,
        Claims = new Dictionary<string, object>(Claims) { ["nonce"] = nonce },
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
        SigningCredentials = SignsWithTheSecret
            ? new SigningCredentials(new SymmetricSecurityKey(SHA256.HashData(Encoding.UTF8.GetBytes(ClientSecret))) { KeyId = "one" }, SecurityAlgorithms.HmacSha256)
            : new SigningCredentials(new RsaSecurityKey(Forges ? forger : rsa) { KeyId = "one" }, SecurityAlgorithms.RsaSha256),
    });

    private sealed class ToHere(Uri here, HttpMessageHandler? inner = null) : DelegatingHandler(inner ?? new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(here, request.RequestUri?.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
