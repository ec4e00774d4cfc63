using Partnership.Web.Desk.SignIn;
using Partnership.Web.Pages.Desk.SignIn;

namespace Partnership.Web.Pages.Desk.Account;

/// <summary>A page on which a person changes how they sign in. To prove again who one is can be tried as often as to sign in.</summary>
public abstract class AccountPage : SignInPage
{
    /// <summary>The network address of the request.</summary>
    protected string Address => VisitorAddress.Of(HttpContext);

    private protected DeskVisitor Visitor => HttpContext.Features.Get<DeskVisitor>() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Counts a try to prove who one is.</summary>
    /// <returns>Null when it may be tried; otherwise how long to wait.</returns>
    protected Task<TimeSpan?> TryAsync(CancellationToken cancellationToken) => Get<SignInLimits>().TakeAsync(HttpContext, $"prove:{UserId}", cancellationToken);

    /// <summary>Takes the try back: it was the person.</summary>
    protected void Proved() => Get<SignInLimits>().GiveBack(HttpContext, $"prove:{UserId}");
}
