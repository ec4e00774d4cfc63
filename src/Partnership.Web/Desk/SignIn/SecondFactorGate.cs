using Microsoft.Extensions.Options;
using Partnership.Editorial.People;
using Partnership.Publishing.Workflow;

namespace Partnership.Web.Desk.SignIn;

/// <summary>
/// Lets nobody who can sign anything off, or nobody at all where the settings say so, do anything before they have given a second
/// factor. Until then they can set it up, and sign out. On a developer's own machine it is not asked for.
/// </summary>
internal sealed class SecondFactorGate(RequestDelegate next, IHostEnvironment environment)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (environment.IsDevelopment() || context.Features.Get<DeskVisitor>() is not { HasSecondFactor: false } visitor
            || IsOpen(context.Request.Path) || !IsAsked(context, visitor.Person))
            return next(context);
        context.Response.Redirect(DeskPaths.SecondFactor);
        return Task.CompletedTask;
    }

    /// <summary>Whether a person must have a second factor.</summary>
    public static bool IsAsked(HttpContext context, Person person)
    {
        if (context.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value.SecondFactorForEveryone)
            return true;
        var catalogue = context.RequestServices.GetRequiredService<WorkflowCatalogue>();
        return person.Assignments.Any(a => catalogue.SignsOff(a.Role));
    }

    private static bool IsOpen(PathString path) =>
        path.Equals(DeskPaths.SecondFactor, StringComparison.OrdinalIgnoreCase) || path.Equals(DeskPaths.SignOut, StringComparison.OrdinalIgnoreCase);
}
