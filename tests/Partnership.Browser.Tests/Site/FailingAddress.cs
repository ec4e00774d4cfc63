using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Partnership.Browser.Tests.Site;

/// <summary>An address that fails as a bug in a page would: behind the whole pipeline of the site.</summary>
internal sealed class FailingAddress : IStartupFilter
{
    public const string Path = "/fails-on-purpose";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.Use((context, following) => context.Request.Path == Path
            ? throw new InvalidOperationException("This address fails on purpose.")
            : following(context));
    };
}
