using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Partnership.Faults.Cluster;

/// <summary>The network between a node and PostgreSQL: a port that leads there, as well or as badly as it is told to.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Line, bool> lines = new();
    private readonly CancellationTokenSource end = new();
    private readonly int target;
    private readonly Task accepting;
    private TaskCompletionSource open = Opened();
    private volatile bool refuses;
    private long delayTicks;

    public Wire(int target)
    {
        this.target = target;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>How long every piece of data takes longer, each way.</summary>
    public TimeSpan Delay
    {
        get => new(Interlocked.Read(ref delayTicks));
        set => Interlocked.Exchange(ref delayTicks, value.Ticks);
    }

    /// <summary>Whether new connections are ended at once; those that are there are ended when this begins.</summary>
    public bool Refuses
    {
        get => refuses;
        set
        {
            refuses = value;
            if (value)
                Drop();
        }
    }

    /// <summary>Ends all connections.</summary>
    public void Drop()
    {
        foreach (var line in lines.Keys)
            line.Dispose();
    }

    /// <summary>From now on nothing gets through, and neither side is told. What was under way arrives when it is over.</summary>
    public void BlackHole() => open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends <see cref="BlackHole"/>.</summary>
    public void Through() => open.TrySetResult();

    /// <summary>Connections that are there carry nothing any more and neither side is told, as when a firewall forgets them. New ones work.</summary>
    public void Forget()
    {
        foreach (var line in lines.Keys)
            line.IsForgotten = true;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        Drop();
        Through();
        await accepting;
        end.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        source.SetResult();
        return source;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptSocketAsync(end.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It is over.
        }
    }

    private async Task CarryAsync(Socket near)
    {
        using var line = new Line(near);
        lines[line] = true;
        try
        {
            if (refuses)
                return;
            await open.Task.WaitAsync(end.Token);
            await line.Far.ConnectAsync(IPAddress.Loopback, target, end.Token);
            await Task.WhenAny(PumpAsync(line, line.Near, line.Far), PumpAsync(line, line.Far, line.Near));
            if (line.IsForgotten)
                await Task.Delay(Line.ForgottenFor, end.Token); // the other side goes on believing in it
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Either side has ended it, or this one has.
        }
        finally
        {
            lines.TryRemove(line, out _);
        }
    }

    private async Task PumpAsync(Line line, Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await from.ReceiveAsync(buffer, end.Token)) > 0)
        {
            await open.Task.WaitAsync(end.Token);
            if (Delay is { Ticks: > 0 } delay)
                await Task.Delay(delay, end.Token);
            for (var sent = 0; sent < read && !line.IsForgotten;)
                sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), end.Token);
        }
    }

    /// <summary>One connection: from the node to here, and from here to PostgreSQL.</summary>
    private sealed class Line(Socket near) : IDisposable
    {
        /// <summary>How long PostgreSQL is left believing in a connection that nobody carries.</summary>
        public static readonly TimeSpan ForgottenFor = TimeSpan.FromMinutes(2);

        public Socket Near { get; } = near;

        public Socket Far { get; } = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        public volatile bool IsForgotten;

        private int isEnded;

        // By whoever comes first: its own end, or a fault.
        public void Dispose()
        {
            if (Interlocked.Exchange(ref isEnded, 1) == 1)
                return;
            foreach (var socket in new[] { Near, Far })
            {
                if (!IsForgotten)
                    socket.LingerState = new LingerOption(true, 0); // ends with a reset
                socket.Dispose();
            }
        }
    }
}
