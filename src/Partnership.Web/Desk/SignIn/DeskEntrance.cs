using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Partnership.Editorial.People;

namespace Partnership.Web.Desk.SignIn;

/// <summary>Begins and ends sessions in the store and in the browser. Whatever session a browser brings along is never gone on with.</summary>
internal sealed class DeskEntrance(DeskSessions sessions, DeskCookies cookies, PendingSignIn pending, KnownDevice device)
{
    /// <summary>Begins a session for somebody who has proved who they are.</summary>
    /// <param name="context">The request.</param>
    /// <param name="userId">The person.</param>
    /// <param name="hasSecondFactor">Whether they gave a second factor.</param>
    /// <param name="email">The address for the device to remember; empty for none.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <returns>The session; null when the person was shut out meanwhile.</returns>
    public async Task<Guid?> EnterAsync(HttpContext context, Guid userId, bool hasSecondFactor, string email, CancellationToken cancellationToken)
    {
        await EndAsync(context, cancellationToken);
        pending.Forget(context);
        if (await sessions.StartAsync(userId, context.Request.Headers.UserAgent.ToString(), VisitorAddress.Of(context), hasSecondFactor, cancellationToken) is not { } session)
            return null;
        context.User = DeskAuthentication.PrincipalOf(session);
        await context.SignInAsync(DeskAuthentication.Scheme, context.User);
        if (email.Length > 0)
            device.Remember(context, email);
        return session;
    }

    /// <summary>Goes on after a first step: to the second one when the account has a second factor, else straight in.</summary>
    /// <returns>The answer; null when the person was shut out meanwhile.</returns>
    public async Task<IActionResult?> AfterFirstStepAsync(
        HttpContext context, PendingPerson person, bool needsSecondFactor, bool hasSecondFactor, CancellationToken cancellationToken)
    {
        if (!needsSecondFactor)
            return await EnterAsync(context, person.UserId, hasSecondFactor, person.Email, cancellationToken) is null ? null : new LocalRedirectResult(person.ReturnUrl);
        pending.Keep(context, person);
        return new LocalRedirectResult(DeskPaths.SecondStep);
    }

    /// <summary>Ends the session that a browser has, in the store too, and takes its cookies away.</summary>
    public async Task LeaveAsync(HttpContext context, CancellationToken cancellationToken)
    {
        await EndAsync(context, cancellationToken);
        await context.SignOutAsync(DeskAuthentication.Scheme);
        pending.Forget(context);
        cookies.Delete(context, DeskCookies.Form, DeskPaths.Root);
        cookies.Delete(context, DeskCookies.Message, DeskPaths.Root);
        // Forms that were not saved: the script forgets them too, but a browser that does it itself needs no script.
        context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
    }

    private async Task EndAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Features.Get<DeskVisitor>() is { } visitor)
            await sessions.EndAsync(visitor.Person.Id, visitor.SessionId, null, visitor.Person.Id, visitor.Person.Name, cancellationToken);
        context.Features.Set<DeskVisitor>(null);
    }
}
