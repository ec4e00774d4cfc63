using System.Globalization;

namespace Partnership.Web.Pages.Shared;

/// <summary>Numbers of things, in words.</summary>
public static class Amount
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>For example <c>1 review</c> or <c>12 reviews</c>.</summary>
    public static string Of(int count, string one, string many) => string.Create(British, $"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>The size of a file, for example <c>412 KB</c> or <c>1.1 MB</c>.</summary>
    public static string OfBytes(long bytes) => bytes switch
    {
        < 1_000 => Of((int)bytes, "byte", "bytes"),
        < 999_500 => string.Create(British, $"{bytes / 1e3:0} KB"),
        _ => string.Create(British, $"{bytes / 1e6:0.#} MB"),
    };
}
