using Partnership.Publishing.Rules;

namespace Partnership.Web.Desk;

/// <summary>
/// That a form was refused for something that people seldom do by mistake, as a code for the log of refusals. Forms with ordinary
/// mistakes have none and are not logged.
/// </summary>
/// <param name="Code">Never anything of the form itself.</param>
internal sealed record Suspicion(string Code)
{
    /// <summary>An archive that can't be brought in: it is none, leads out of itself, or has too much in it.</summary>
    public const string Archive = "archive";

    /// <summary>A line break or another control character in what may become a part of an email.</summary>
    public const string ControlCharacters = "control-characters";

    /// <summary>A file whose content is not what we use.</summary>
    public const string File = "file";

    /// <summary>A signature that was given already, or for something else than is there.</summary>
    public static string SignOff(RefusalCode code) => $"sign-off-{code}";

    /// <summary>Has the refusal of a request logged.</summary>
    public static void Of(HttpContext context, string code) => context.Features.Set(new Suspicion(code));
}
