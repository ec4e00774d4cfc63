using System.Net;
using System.Net.Sockets;

namespace Partnership.Faults.Cluster;

/// <summary>The wire does what it is told, so that a run has the faults that its report names.</summary>
public sealed class WireTests : IAsyncLifetime
{
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpListener server = new(IPAddress.Loopback, 0);
    private Wire wire = null!;
    private Task serving = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        server.Start();
        serving = EchoAsync();
        wire = new Wire(((IPEndPoint)server.LocalEndpoint).Port);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await wire.DisposeAsync();
        server.Stop();
        await serving;
    }

    [Fact]
    public async Task Open_CarriesBothWays()
    {
        using var client = await ConnectAsync();

        Assert.Equal(7, await AskAsync(client, 7));
    }

    [Fact]
    public async Task Drop_ConnectionsEnd_AndNewOnesWork()
    {
        using var client = await ConnectAsync();
        await AskAsync(client, 1);

        wire.Drop();

        await Assert.ThrowsAnyAsync<Exception>(async () => Assert.NotEqual(2, await AskAsync(client, 2)));
        using var next = await ConnectAsync();
        Assert.Equal(3, await AskAsync(next, 3));
    }

    [Fact]
    public async Task BlackHole_SaysNothing_UntilItIsOver()
    {
        using var client = await ConnectAsync();
        await AskAsync(client, 1);
        wire.BlackHole();

        var asking = AskAsync(client, 2);
        await Task.Delay(Silence, Cancellation);
        Assert.False(asking.IsCompleted);

        wire.Through();
        Assert.Equal(2, await asking.WaitAsync(Patience, Cancellation));
    }

    [Fact]
    public async Task Forget_OldConnectionsSayNothing_AndNewOnesWork()
    {
        using var client = await ConnectAsync();
        await AskAsync(client, 1);
        wire.Forget();

        var asking = AskAsync(client, 2);
        using var next = await ConnectAsync();
        Assert.Equal(3, await AskAsync(next, 3));
        await Task.Delay(Silence, Cancellation);

        Assert.False(asking.IsCompleted);
    }

    private async Task<Socket> ConnectAsync()
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(IPAddress.Loopback, wire.Port, Cancellation);
        return client;
    }

    private static async Task<int> AskAsync(Socket client, byte what)
    {
        await client.SendAsync(new[] { what }, Cancellation);
        var answer = new byte[1];
        return await client.ReceiveAsync(answer, Cancellation) == 1 ? answer[0] : -1;
    }

    private async Task EchoAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await server.AcceptSocketAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task AnswerAsync(Socket socket)
    {
        var buffer = new byte[1];
        try
        {
            using (socket)
                while (await socket.ReceiveAsync(buffer) > 0)
                    await socket.SendAsync(buffer);
        }
        catch (SocketException)
        {
            // It was dropped.
        }
    }
}
