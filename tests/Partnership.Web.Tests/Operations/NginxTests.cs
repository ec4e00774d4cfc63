using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Partnership.Testing;
using Partnership.Web.Tests.StartUp;

namespace Partnership.Web.Tests.Operations;

/// <summary>The configuration of nginx in the book of operations, in nginx itself before two nodes that are processes.</summary>
public sealed class NginxTests : IAsyncLifetime
{
    private const string Host = "www.example.org";

    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder otherFolder = new();
    private readonly int plain = FreePort();
    private readonly int secure = FreePort();
    private SiteProcess one = null!; // started before each test
    private SiteProcess other = null!;
    private Process? nginx;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        one = await SiteProcess.StartAsync(folder, ("Seed:Demonstration", "false"));
        other = await SiteProcess.StartAsync(otherFolder, ("Seed:Demonstration", "false"));
        MakeCertificate();
        await File.WriteAllTextAsync(folder.Combine("nginx.conf"), await ConfigurationAsync(), Cancellation);
        Assert.Equal((0, true), await SystemProgram.RunAsync("nginx", "-t", "-q", "-c", folder.Combine("nginx.conf"), "-p", folder.Path) is var (code, said) ? (code, !said.Contains("emerg", StringComparison.Ordinal)) : default);
        nginx = Process.Start(SystemProgram.PathOf("nginx"), ["-c", folder.Combine("nginx.conf"), "-p", folder.Path]);
        await ListensAsync(secure);
    }

    public ValueTask DisposeAsync()
    {
        nginx?.Kill(entireProcessTree: true);
        nginx?.WaitForExit();
        nginx?.Dispose();
        one.Dispose();
        other.Dispose();
        folder.Dispose();
        otherFolder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Get_ThroughTheProxy_IsTheSiteOverHttpsAndGoesOnWhenANodeDies()
    {
        using var client = Client();

        using var page = await client.GetAsync(new Uri("/", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain("nginx/", page.Headers.Server.ToString(), StringComparison.Ordinal);
        using var signIn = await client.GetAsync(new Uri("/desk/sign-in", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, signIn.StatusCode); // it is refused over http, so the site was told of TLS
        using var health = await client.GetAsync(new Uri("/health/live", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode); // this machine may ask

        one.Dispose(); // killed, with requests on their way
        for (var i = 0; i < 40; i++)
        {
            using var still = await client.GetAsync(new Uri($"/parents-and-carers?round={i.ToString(CultureInfo.InvariantCulture)}", UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        }
    }

    [Fact]
    public async Task Get_OverPlainHttp_IsSentToHttps()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{plain.ToString(CultureInfo.InvariantCulture)}") };
        client.DefaultRequestHeaders.Host = Host;

        using var answer = await client.GetAsync(new Uri("/case-reviews?q=a", UriKind.Relative), Cancellation);

        Assert.Equal((HttpStatusCode.PermanentRedirect, new Uri($"https://{Host}/case-reviews?q=a")), (answer.StatusCode, answer.Headers.Location));
    }

    private HttpClient Client()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == $"CN={Host}"; // made by this test
        var client = new HttpClient(handler) { BaseAddress = new Uri($"https://127.0.0.1:{secure.ToString(CultureInfo.InvariantCulture)}") };
        client.DefaultRequestHeaders.Host = Host;
        return client;
    }

    // As the book says, but for ports and places that only root has. What nginx itself is told is around it, as Debian does.
    private async Task<string> ConfigurationAsync()
    {
        var ours = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations", "nginx.conf"), Cancellation);
        string PortOf(SiteProcess site) => new Uri(site.Url ?? "").Port.ToString(CultureInfo.InvariantCulture);
        foreach (var (from, to) in new[]
        {
            ("server 127.0.0.1:5080", $"server 127.0.0.1:{PortOf(one)}"),
            ("#server 10.0.0.12:5080", $"server 127.0.0.1:{PortOf(other)}"),
            ("listen 80;", $"listen 127.0.0.1:{plain};"),
            ("listen [::]:80;", ""),
            ("listen 443 ssl http2;", $"listen 127.0.0.1:{secure} ssl http2;"),
            ("listen [::]:443 ssl http2;", ""),
            ($"/etc/letsencrypt/live/{Host}/fullchain.pem", folder.Combine("certificate.pem")),
            ($"/etc/letsencrypt/live/{Host}/privkey.pem", folder.Combine("key.pem")),
        })
        {
            Assert.Contains(from, ours, StringComparison.Ordinal);
            ours = ours.Replace(from, to, StringComparison.Ordinal);
        }

        var user = Environment.IsPrivilegedProcess ? "user root;" : "";
        var temporary = string.Join(' ', new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(k => $"{k}_temp_path {folder.Combine(k)};"));
        return $$"""
            daemon off; pid {{folder.Combine("nginx.pid")}}; error_log {{folder.Combine("error.log")}}; worker_processes 1; {{user}}
            events { worker_connections 256; }
            http {
            {{temporary}}
            {{ours}}
            }
            """;
    }

    private void MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256);
        var today = DateTimeOffset.Parse("2026-01-01T00:00:00Z", CultureInfo.InvariantCulture);
        using var certificate = request.CreateSelfSigned(today, today.AddYears(20));
        File.WriteAllText(folder.Combine("certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(folder.Combine("key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task ListensAsync(int port)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, limit.Token);
            }
        }
    }
}
