namespace Partnership.Web.Desk;

/// <summary>Where the desk is. Nothing else of the site takes a form or a cookie.</summary>
internal static class DeskPaths
{
    /// <summary>The first part of every address of the desk, and the path of its cookies.</summary>
    public const string Root = "/desk";

    /// <summary>Where people sign in.</summary>
    public const string SignIn = Root + "/sign-in";

    /// <summary>Where people give their second factor.</summary>
    public const string SecondStep = SignIn + "/second-step";

    /// <summary>Where people sign out.</summary>
    public const string SignOut = Root + "/sign-out";

    /// <summary>Where people read what they were told.</summary>
    public const string Notices = Root + "/notices";

    /// <summary>Where people set their second factor up.</summary>
    public const string SecondFactor = Root + "/account/second-factor";

    /// <summary>The folder of the Razor pages of the desk.</summary>
    public const string Pages = "/Desk";
}
