using Partnership.Documents.Images;
using Partnership.Documents.Tests.Images;
using Partnership.Testing.Desk;

namespace Partnership.Web.Tests.Desk.Media;

/// <summary>Where a picture is cropped, what the editor pointed at stays.</summary>
public sealed class FocalPointTests(SharedDesk site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("0", true)]
    [InlineData("100", false)]
    public async Task Thumb_FocalPointIsOnASide_ShowsThatSide(string focusX, bool isRed)
    {
        using var desk = await site.DeskOfAsync("Wren Writer", Cancellation, "writer");
        using var original = Pictures.RedThenBlue(800, 200);
        var id = await desk.AddFileAsync($"focal-{focusX}.png", Pictures.File(original, ImageFormat.Png));
        using var saved = await desk.SubmitAsync(
            $"/desk/media/{id}", "form[data-focus-form]", new Dictionary<string, string?> { ["AltText"] = "Two colours", ["FocusX"] = focusX, ["FocusY"] = "50" }, Cancellation);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);

        using var response = await desk.GetAsync($"/desk/media/{id}/thumb", Cancellation);
        using var thumb = NetVips.Image.NewFromBuffer(await response.Content.ReadAsByteArrayAsync(Cancellation));

        Assert.Equal((160, 160), (thumb.Width, thumb.Height));
        foreach (var x in new[] { 5, 155 })
            Assert.Equal(isRed, thumb[x, 80][0] > thumb[x, 80][2]);
    }
}
