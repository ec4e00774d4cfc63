namespace Partnership.Web.Desk.SignIn;

/// <summary>The small cookies beside that of the session. Like it, they exist only under the desk, and scripts can't read them.</summary>
internal sealed class DeskCookies(IHostEnvironment environment)
{
    public const string Form = "partnership-desk-form";
    public const string Message = "partnership-desk-message";

    /// <summary>
    /// The beginning of the name of every cookie where the desk is for https: browsers take such cookies over https only, so nobody between
    /// can plant one. <c>__Host-</c> would say more, but wants the path <c>/</c>, and the public side must not be sent any cookie.
    /// </summary>
    public const string Secure = "__Secure-";

    /// <summary>The name that a cookie has in browsers.</summary>
    public static string NameIn(IHostEnvironment environment, string name) => environment.IsDevelopment() ? name : Secure + name;

    /// <summary>The value of a cookie; null when the browser has sent none.</summary>
    public string? Find(HttpContext context, string name) => context.Request.Cookies[NameIn(environment, name)];

    /// <summary>Sets a cookie.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="path">The path below which it is sent.</param>
    /// <param name="lasts">For how long; null until the browser is closed.</param>
    public void Set(HttpContext context, string name, string value, string path, TimeSpan? lasts)
    {
        var options = Options(context, path);
        options.MaxAge = lasts;
        context.Response.Cookies.Append(NameIn(environment, name), value, options);
    }

    public void Delete(HttpContext context, string name, string path) => context.Response.Cookies.Delete(NameIn(environment, name), Options(context, path));

    private CookieOptions Options(HttpContext context, string path) => new()
    {
        Path = path,
        HttpOnly = true,
        Secure = !environment.IsDevelopment() || context.Request.IsHttps,
        SameSite = SameSiteMode.Lax, // single sign-on comes back from another site
    };
}
