using Microsoft.AspNetCore.Html;

namespace Partnership.Web.Desk.Help;

/// <summary>One task of the editors' guide.</summary>
/// <param name="Slug">The last part of the address of its page.</param>
/// <param name="Title">What it is about, as a heading.</param>
/// <param name="Text">How it is done.</param>
internal sealed record GuideTask(string Slug, string Title, IHtmlContent Text)
{
    /// <summary>The address of its page.</summary>
    public string Address => $"{EditorsGuide.Root}/{Slug}";
}
