using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Partnership.Web.Errors;
using Partnership.Web.Headless;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Headless;

/// <summary>Tells editors who come to the desk of a site in front of Umbraco where to edit.</summary>
[IgnoreAntiforgeryToken]
[WithoutFormBinding]
public sealed class EditElsewhereModel : FramePage
{
    /// <inheritdoc />
    public override string Title => "This site is edited in Umbraco";

    /// <summary>Where to edit.</summary>
    public string Address => HttpContext.Features.Get<EditingPlace>()?.Address.AbsoluteUri ?? "";

    /// <inheritdoc />
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpContext.Features.Get<EditingPlace>() is null)
            context.Result = NotFound(); // somebody typed the address of this page
    }
}
