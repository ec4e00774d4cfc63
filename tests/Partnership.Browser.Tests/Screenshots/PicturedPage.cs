using Microsoft.Playwright;

namespace Partnership.Browser.Tests.Screenshots;

/// <summary>What a picture shows.</summary>
/// <param name="Person">Whose desk; null for somebody who is not signed in.</param>
/// <param name="Address">The page.</param>
/// <param name="From">The part of the page from which on it is shown; null for its top.</param>
/// <param name="Before">What the person does on the page before the picture is taken; null for nothing.</param>
internal sealed record PicturedPage(Guid? Person, string Address, string? From = null, Func<IPage, Task>? Before = null);
