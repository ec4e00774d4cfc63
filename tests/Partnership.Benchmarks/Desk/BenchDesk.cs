using System.Net;
using System.Text.RegularExpressions;
using Partnership.Benchmarks.Searching;
using Partnership.Testing.Desk;

namespace Partnership.Benchmarks.Desk;

/// <summary>The desk of a running site, with people who have accounts and are signed in, all over HTTP as browsers do it.</summary>
internal sealed partial class BenchDesk(BenchLibrary library, Server server)
{
    private const string Password = "seven quiet otters swim";
    private static int people;

    /// <summary>Somebody new with roles, signed in, who comes from an address of their own.</summary>
    public async Task<DeskClient> SignInAsync(params string[] roles)
    {
        var number = Interlocked.Increment(ref people);
        var email = $"person{number}@bench.example";
        var added = await library.AskAsync("users", "add", email, "--role", string.Join(',', roles));
        var client = new DeskClient(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(server.Url("/")) })
        {
            Address = $"198.51.100.{number}",
        };
        await LedOnAsync(client.SubmitAsync(new Uri(Link().Match(added).Value).PathAndQuery, "main form", Fields(("Password", Password)), CancellationToken.None));
        await LedOnAsync(client.SubmitAsync("/desk/sign-in", "main form", Fields(("Email", email), ("Password", Password)), CancellationToken.None));
        return client;
    }

    /// <summary>Makes a document below another.</summary>
    /// <returns>The address of its page.</returns>
    public static async Task<string> MakeAsync(DeskClient writer, Guid parent, string type, string name)
    {
        var edit = await LedOnAsync(writer.SubmitAsync($"/desk/content/{parent}/new/{type}", "#new_form", Fields(("Name", name)), CancellationToken.None));
        return edit[..edit.IndexOf("/edit", StringComparison.Ordinal)];
    }

    /// <summary>Sends a form and expects to be led to another page, as after everything that was done.</summary>
    /// <returns>Where to.</returns>
    public static async Task<string> LedOnAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location is { } location
            ? location.OriginalString
            : throw new InvalidOperationException($"{response.RequestMessage?.RequestUri} answered {response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    public static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
