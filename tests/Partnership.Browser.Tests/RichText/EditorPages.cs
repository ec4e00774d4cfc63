using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Partnership.Editorial.RichText;

namespace Partnership.Browser.Tests.RichText;

/// <summary>Pages with a form for a formatted text, as the desk makes them, behind the pipeline and the security headers of the site.</summary>
internal sealed class EditorPages : IStartupFilter
{
    public const string Field = "body";
    public const string PageId = "0192a0de-1111-7222-8333-444455556666";
    public const string MediaId = "0192a0de-aaaa-7222-8333-444455556666";
    public const string FailingPicker = "/editor-test/fails";
    private const string Root = "/editor-test/";

    private static readonly ConcurrentDictionary<string, string> Pages = new();

    // A file of the media library: one red pixel.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    /// <summary>Puts a page there whose form has these texts.</summary>
    /// <returns>Its address.</returns>
    public static string Put(params IEnumerable<string> texts)
    {
        var path = Root + Guid.NewGuid();
        Pages[path] = Page(string.Concat(texts.Select((html, i) => FormOf(Field + (i == 0 ? "" : i), html))));
        return path;
    }

    /// <summary>Puts a page there whose form has a report.</summary>
    /// <returns>Its address.</returns>
    public static string PutReport(string html)
    {
        var path = Root + Guid.NewGuid();
        Pages[path] = Page($"""
            <form method="post" action="{Root}posted"><label class="govuk-label" for="report">The report</label>
            <textarea class="govuk-textarea" id="report" name="Html" rows="8" data-rich-text data-rich-text-kind="report">
            {WebUtility.HtmlEncode(html)}</textarea><button class="govuk-button">Save</button></form>
            """);
        return path;
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.Use((context, following) => context.Request.Path.StartsWithSegments(Root.TrimEnd('/'), StringComparison.Ordinal) ? AnswerAsync(context) : following(context));
    };

    private static Task AnswerAsync(HttpContext context) => context.Request.Path.Value switch
    {
        Root + "pages" => context.Response.WriteAsJsonAsync(Found(context.Request.Query["q"].ToString(), [
            new { id = PageId, name = "About us", path = "/about", type = "Page" },
            new { id = Guid.Empty.ToString(), name = "<b>Neglect</b>", path = "/themes/neglect", type = "Theme" },
        ])),
        Root + "media" => context.Response.WriteAsJsonAsync(Found(context.Request.Query["q"].ToString(), [
            new { id = MediaId, fileName = "chart.png", thumbUrl = Root + "thumb/" + MediaId, alt = "A chart of visits" },
            new { id = Guid.Empty.ToString(), fileName = "tree.png", thumbUrl = Root + "thumb/1", alt = "" },
        ])),
        Root + "posted" => ShowPostedAsync(context),
        FailingPicker => FailAsync(context),
        { } path when path.StartsWith(Root + "thumb/", StringComparison.Ordinal) => ShowPictureAsync(context),
        { } path when Pages.TryGetValue(path, out var page) => ShowAsync(context, page),
        _ => Task.CompletedTask,
    };

    private static IEnumerable<object> Found(string query, IEnumerable<object> items) =>
        items.Where(i => i.ToString()?.Contains(query, StringComparison.OrdinalIgnoreCase) ?? false);

    private static string FormOf(string name, string html) =>
        $"""
        <form method="post" action="{Root}posted"><div class="govuk-form-group">
        <label class="govuk-label" for="{name}">Text {name}</label>
        <div class="govuk-hint" id="{name}_hint">Say it plainly.</div>
        <input type="hidden" name="{name}.format" value="markdown">
        <textarea class="govuk-textarea" id="{name}" name="{name}" rows="8" required aria-describedby="{name}_hint" data-rich-text data-html="{WebUtility.HtmlEncode(html)}"
          data-picker-url="{(html == FailingPicker ? FailingPicker : Root + "pages")}" data-media-picker-url="{Root}media" data-media-url-template="{Root}thumb/{"{id}"}">
        {WebUtility.HtmlEncode(RichTextMarkdown.FromHtml(html).Markdown)}</textarea>
        <p class="govuk-hint" data-rich-text-plain="{name}">This box takes Markdown.</p>
        </div><button class="govuk-button">Save</button></form>
        """;

    private static string Page(string forms) =>
        $"""
        <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Editor</title><meta name="viewport" content="width=device-width">
        <link rel="stylesheet" href="/assets/desk.css"><script type="module" src="/assets/desk.js"></script></head>
        <body><main><h1>Edit</h1>{forms}</main></body></html>
        """;

    private static Task ShowAsync(HttpContext context, string html)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html);
    }

    private static Task ShowPictureAsync(HttpContext context)
    {
        context.Response.ContentType = "image/png";
        return context.Response.Body.WriteAsync(Picture).AsTask();
    }

    private static Task FailAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private static async Task ShowPostedAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.Select(f => $"<textarea id=\"posted_{WebUtility.HtmlEncode(f.Key)}\" aria-label=\"{WebUtility.HtmlEncode(f.Key)}\">\n{WebUtility.HtmlEncode(f.Value)}</textarea>");
        await ShowAsync(context, $"<!doctype html><html lang=\"en-GB\"><head><title>Sent</title></head><body><main><h1>Sent</h1>{string.Concat(fields)}</main></body></html>");
    }
}
