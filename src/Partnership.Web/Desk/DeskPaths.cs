namespace Partnership.Web.Desk;

/// <summary>Where the desk is. Nothing else of the site takes a form or a cookie.</summary>
internal static class DeskPaths
{
    /// <summary>The first part of every address of the desk, and the path of its cookies.</summary>
    public const string Root = "/desk";

    /// <summary>Where people sign in.</summary>
    public const string SignIn = Root + "/sign-in";

    /// <summary>The folder of the Razor pages of the desk.</summary>
    public const string Pages = "/Desk";
}
