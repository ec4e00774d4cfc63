using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Partnership.Web.Tests.Limits;

/// <summary>Holds requests up in the middle of their work, when they ask for it by a header, until a test lets them go on.</summary>
internal sealed class HeldPages : IAsyncResourceFilter
{
    public const string Header = "X-Hold";

    private readonly ConcurrentQueue<TaskCompletionSource> held = new();
    private readonly ConcurrentQueue<string> begun = new();
    private readonly Channel<string> arrivals = Channel.CreateUnbounded<string>();

    /// <summary>What was begun, in the order in which it was.</summary>
    public IReadOnlyList<string> Begun => [.. begun];

    /// <summary>Waits until so many more have begun.</summary>
    public async Task ArriveAsync(int count)
    {
        for (var i = 0; i < count; i++)
            await arrivals.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Lets the one go on that has been held longest.</summary>
    public void ReleaseOne()
    {
        Assert.True(held.TryDequeue(out var first));
        first.SetResult();
    }

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (context.HttpContext.Request.Headers.TryGetValue(Header, out var name))
        {
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            held.Enqueue(turn);
            begun.Enqueue(name.ToString());
            Assert.True(arrivals.Writer.TryWrite(name.ToString()));
            await turn.Task.WaitAsync(context.HttpContext.RequestAborted);
        }

        await next();
    }
}
