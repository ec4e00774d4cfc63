using Partnership.Editorial.People;

namespace Partnership.Web.Desk.SignIn;

/// <summary>Who has sent a request to the desk, as the store knew them when it came in.</summary>
/// <param name="Person">The person and their roles. Operations read the roles again in their own transaction.</param>
/// <param name="SessionId">The session.</param>
/// <param name="HasSecondFactor">Whether they gave a second factor for it.</param>
internal sealed record DeskVisitor(Person Person, Guid SessionId, bool HasSecondFactor);
