using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Partnership.Web.Desk;

namespace Partnership.Web.Pages.Desk.SignIn;

/// <summary>
/// Leads whoever sends a form of an old page to the sign-in page: somebody who has signed in or out in another tab is not told that
/// their browser is at fault. The form itself does nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StaleFormAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = new LocalRedirectResult(DeskPaths.SignIn + "?stale=true");
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
