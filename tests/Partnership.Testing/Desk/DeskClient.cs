using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Partnership.Testing.Desk;

/// <summary>What one person's browser does at the desk without scripts: get pages, fill in forms, send them.</summary>
public sealed class DeskClient : IDisposable
{
    private readonly HttpClient client;
    private readonly CookieContainer cookies = new();

    /// <summary>The desk of a site that runs by itself, for somebody who is still to sign in.</summary>
    /// <param name="client">Follows no redirect and handles no cookies; this object ends it.</param>
    public DeskClient(HttpClient client) => this.client = client;

    internal DeskClient(SiteFactory site, Guid userId, string? cookie)
        : this(site.CreateDeskHttpClient())
    {
        UserId = userId;
        if (cookie is not null && client.BaseAddress is { } address)
            cookies.SetCookies(new Uri(address, "/desk"), cookie + "; path=/desk; secure");
    }

    /// <summary>The person.</summary>
    public Guid UserId { get; }

    /// <summary>The network address that its requests come from; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>The value of a cookie that the browser would send to an address; null when it has none.</summary>
    public string? Cookie(string name, string path = "/desk") => cookies.GetCookies(new Uri(Base, path))[InBrowsers(name)]?.Value;

    /// <summary>Puts a cookie into the browser, as somebody else could who has it.</summary>
    public void SetCookie(string name, string value, string path = "/desk") => cookies.Add(new Uri(Base, path), new Cookie(InBrowsers(name), value, path) { Secure = true });

    private static string InBrowsers(string name) => "__Secure-" + name;

    /// <summary>Gets an address, whatever it answers.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    /// <summary>The page at an address, parsed.</summary>
    public async Task<IDocument> PageAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await GetAsync(path, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{path} answered {(int)response.StatusCode} {response.Headers.Location}.");
        return await SiteFactory.ParseAsync(await response.Content.ReadAsStringAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Sends a form of a page as a browser would: every field as the page has it, but for those given.</summary>
    /// <param name="page">The address of the page; forms without an action go back to it.</param>
    /// <param name="form">A selector of the form.</param>
    /// <param name="values">Fields to fill in; null takes a field out, as an unticked box would be.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <param name="button">A selector of the button that is pressed, inside the form; its name and value go along.</param>
    public async Task<HttpResponseMessage> SubmitAsync(
        string page, string form, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken, string? button = null) =>
        await SendFormAsync(page, await PageAsync(page, cancellationToken), form, values, cancellationToken, button);

    /// <summary>Sends a form of a page that is there already, such as one that came back with mistakes.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(
        string page, IDocument document, string form, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken, string? button = null)
    {
        var element = document.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{page} has no form {form}.");
        var fields = FieldsOf(element).Where(f => !values.ContainsKey(f.Key)).ToList();
        fields.AddRange(values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value ?? "")));
        var pressed = button is null ? null : element.QuerySelector(button) ?? throw new InvalidOperationException($"The form has no button {button}.");
        if (pressed?.GetAttribute("name") is { } name)
            fields.Add(KeyValuePair.Create(name, pressed.GetAttribute("value") ?? ""));
        var action = pressed?.GetAttribute("formaction") ?? element.GetAttribute("action");
        return await SendAsync(
            new HttpRequestMessage(HttpMethod.Post, string.IsNullOrEmpty(action) ? page : action) { Content = new FormUrlEncodedContent(fields) }, cancellationToken);
    }

    /// <summary>Posts fields without asking for a page first: with a valid antiforgery token, unless told not to.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string path, IReadOnlyDictionary<string, string?> values, CancellationToken cancellationToken, bool withToken = true)
    {
        var fields = values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value ?? "")).ToList();
        if (withToken)
        {
            var home = await PageAsync("/desk", cancellationToken);
            fields.Add(KeyValuePair.Create("formToken", home.QuerySelector("input[name=formToken]")?.GetAttribute("value") ?? ""));
        }

        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) }, cancellationToken);
    }

    /// <summary>Sends a request with the cookies, and keeps those that come back.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var target = new Uri(Base, request.RequestUri ?? new Uri("/", UriKind.Relative));
        if (Address is not null)
            request.Headers.Add("X-Forwarded-For", Address);
        if (cookies.GetCookieHeader(target) is { Length: > 0 } header)
            request.Headers.Add("Cookie", header);
        var response = await client.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set)
                cookies.SetCookies(target, cookie);
        return response;
    }

    private Uri Base => client.BaseAddress ?? new Uri("https://localhost");

    public void Dispose() => client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled"))
                continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "file" or "submit" or "button" }:
                case IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected))
                        yield return KeyValuePair.Create(name, option.Value);
                    break;
            }
        }
    }
}
