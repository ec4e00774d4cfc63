using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Authorisation;

/// <summary>Asks what a line of the table describes.</summary>
internal static class Asking
{
    // Whoever proves themselves again and again from one address has to wait: these tests have an address of their own.
    private static int addresses;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Asks an endpoint, as a browser would that has the page of the form.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="line">What is asked.</param>
    /// <param name="things">What is named.</param>
    /// <param name="token">The token against forged forms; null for none.</param>
    /// <param name="mayUseUp">Whether what is named must be new, because the person may use it up.</param>
    public static async Task<HttpResponseMessage> AskAsync(this DeskClient person, Access line, BranchThings things, string? token, bool mayUseUp = false)
    {
        var fresh = mayUseUp ? line.Fresh : null;
        var request = new HttpRequestMessage(line.IsPost ? HttpMethod.Post : HttpMethod.Get, await things.FillAsync(line.Address, fresh));
        request.Headers.Add("X-Forwarded-For", $"198.51.100.{Interlocked.Increment(ref addresses) % 250}");
        if (line.IsPost)
        {
            // What the address has made anew, the form names too.
            var fields = (await things.FillAsync(line.Form, line.Address.Contains($"{{{fresh}}}", StringComparison.Ordinal) ? null : fresh))
                .Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).Select(f => KeyValuePair.Create(f[0], f[1])).ToList();
            if (token is not null)
                fields.Add(KeyValuePair.Create("formToken", token));
            request.Content = new FormUrlEncodedContent(fields);
        }

        var response = await person.SendAsync(request, Cancellation);
        if (fresh is not null)
            things.Forget(fresh);
        return response;
    }

    /// <summary>Fails with all that is wrong, so that one run shows it.</summary>
    public static void AssertNone(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), "Wrong:\n" + string.Join('\n', wrong));
}
