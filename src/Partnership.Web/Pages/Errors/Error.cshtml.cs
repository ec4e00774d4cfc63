using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Partnership.Content.Items;
using Partnership.Web.Desk.Preview;
using Partnership.Web.Errors;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Pages.Errors;

/// <summary>What a person sees when there is no page to show. A program gets problem details instead.</summary>
[IgnoreAntiforgeryToken]
[WithoutFormBinding]
public sealed class ErrorModel : FramePage
{
    /// <summary>The HTTP status.</summary>
    [FromRoute]
    public int Code { get; set; }

    /// <inheritdoc />
    public override string Title => Code switch
    {
        StatusCodes.Status404NotFound when IsForPreview => "This preview link does not work",
        StatusCodes.Status403Forbidden => "You cannot do that",
        StatusCodes.Status404NotFound => "We cannot find that page",
        StatusCodes.Status405MethodNotAllowed => "That cannot be done here",
        StatusCodes.Status410Gone => "This page has been taken down",
        StatusCodes.Status414UriTooLong => "That address is too long",
        StatusCodes.Status429TooManyRequests => "Please wait a little",
        StatusCodes.Status503ServiceUnavailable => "We cannot show this page right now",
        >= 500 => "Something went wrong on our side",
        _ => "We did not understand that",
    };

    /// <summary>What happened, in a sentence or two.</summary>
    public string Lead => Code switch
    {
        StatusCodes.Status404NotFound when IsForPreview => "It may have ended, or a part of it may be missing. Ask the person who sent it to you for another one.",
        StatusCodes.Status403Forbidden => "You do not have a role that lets you do this. An administrator of the editors’ desk can give you one.",
        StatusCodes.Status404NotFound => "The address may be wrong, or the page may have moved. It is not your fault.",
        StatusCodes.Status405MethodNotAllowed => "This page can be read, and nothing else.",
        StatusCodes.Status410Gone => "It was here before. We removed it on purpose.",
        StatusCodes.Status429TooManyRequests => "We had too many requests from where you are. Try again in a few minutes.",
        StatusCodes.Status414UriTooLong => "It may have been copied with something else in it. Try the first part of it.",
        StatusCodes.Status503ServiceUnavailable => "We have more to do than we can, or this site has just been started. It is not your fault. Please try again in a minute.",
        >= 500 => "It is not your fault. Please try again in a few minutes.",
        _ => "Your browser sent something that this site cannot read. It is not your fault.",
    };

    /// <summary>Whether it is up to us that there is no page, and not to the address.</summary>
    public bool IsOurs => Code >= StatusCodes.Status500InternalServerError;

    /// <summary>Whether something failed, so that a reference helps us to find it. Being busy is no failure, and the page then is the same for all.</summary>
    public bool ShowsReference => IsOurs && Code != StatusCodes.Status503ServiceUnavailable;

    /// <inheritdoc />
    public override bool HasSearchBox => !IsOurs;

    /// <summary>What the log calls this failure.</summary>
    public string Reference => ErrorPages.ReferenceOf(HttpContext);

    /// <summary>Pages that a lost reader may want.</summary>
    public IEnumerable<ContentItem> WaysOn => new[] { Culture.Home }.Concat(Settings.Navigation).OfType<ContentItem>();

    // Nobody learns whether the link ended, was revoked or never was.
    private bool IsForPreview => PreviewLinks.IsShared(PathAsked);

    private string? PathAsked => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;

    /// <inheritdoc />
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var path = PathAsked;
        if (path is null)
            context.Result = NotFound(); // somebody typed the address of the error page
        else if (ErrorPages.IsForProgram(path))
            context.Result = new ObjectResult(Problem()) { StatusCode = Code, ContentTypes = { "application/problem+json" } };
        else
            Response.StatusCode = Code;
    }

    private ProblemDetails Problem() => new()
    {
        Status = Code,
        Title = Title,
        Detail = Lead,
        Extensions = { ["reference"] = Reference },
    };
}
