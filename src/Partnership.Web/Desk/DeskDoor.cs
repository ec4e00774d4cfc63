using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Partnership.Web.Desk;

/// <summary>
/// Lets the pages of the desk into the site when somebody first comes to the desk. What MVC reads of some sixty pages, their forms and
/// filters, takes a fifth of a start, and most starts are for the public.
/// </summary>
internal sealed class DeskDoor : IPageRouteModelProvider, IActionDescriptorChangeProvider, IDisposable
{
    private const string Folder = "/Pages" + DeskPaths.Pages + "/";
    private readonly CancellationTokenSource opened = new();
    private readonly Lock turn = new();
    private volatile bool letsIn;
    private volatile bool isOpen;

    /// <inheritdoc />
    public int Order => 0; // after the one that finds the pages

    /// <summary>Opens it, once; when this returns, the pages of the desk have their addresses.</summary>
    public void Open()
    {
        if (isOpen)
            return;
        lock (turn)
        {
            if (isOpen)
                return;
            letsIn = true;
            opened.Cancel(); // MVC and the routing take the pages up before this returns
            isOpen = true;
        }
    }

    /// <inheritdoc />
    public void OnProvidersExecuting(PageRouteModelProviderContext context)
    {
        if (letsIn)
            return;
        foreach (var page in context.RouteModels.Where(m => m.RelativePath.StartsWith(Folder, StringComparison.Ordinal)).ToList())
            context.RouteModels.Remove(page);
    }

    /// <inheritdoc />
    public void OnProvidersExecuted(PageRouteModelProviderContext context)
    {
        // What is let in is decided before.
    }

    /// <inheritdoc />
    public IChangeToken GetChangeToken() => letsIn ? NullChangeToken.Singleton : new CancellationChangeToken(opened.Token);

    /// <inheritdoc />
    public void Dispose() => opened.Dispose();
}
