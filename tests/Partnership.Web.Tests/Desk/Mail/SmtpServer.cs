using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Partnership.Web.Tests.Desk.Mail;

/// <summary>A mail server of a few lines that listens on this machine and keeps what it gets.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;
    private readonly bool refuses;

    public SmtpServer(bool refuses = false)
    {
        this.refuses = refuses;
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What clients said, line by line.</summary>
    public List<string> Said { get; } = [];

    /// <summary>The messages, as they came.</summary>
    public List<string> Messages { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
                await TalkAsync(reader, writer);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("220 mail.test");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            Said.Add(line);
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Messages.Add(await ReadMessageAsync(reader));
                await writer.WriteLineAsync("250 taken");
            }
            else if (line.StartsWith("EHLO", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync("250-mail.test\r\n250 AUTH PLAIN");
            }
            else if (line.StartsWith("AUTH", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync("235 come in");
            }
            else if (refuses && line.StartsWith("RCPT", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync("550 nobody here");
            }
            else
            {
                await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 fine");
            }
        }
    }

    private async Task<string> ReadMessageAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
            text.AppendLine(line);
        return text.ToString();
    }
}
