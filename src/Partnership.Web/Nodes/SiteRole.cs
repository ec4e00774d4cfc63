namespace Partnership.Web.Nodes;

/// <summary>What a node of the site is for (<c>Site:Role</c>).</summary>
public enum SiteRole
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>Shows what is public, and nothing else: there is no desk, nobody signs in, nothing is handed in.</summary>
    Public,

    /// <summary>The desk, and public pages for whoever works there. Search engines are told to pass it over.</summary>
    Desk,
}
