using System.Globalization;
using System.Text;
using CsCheck;
using Partnership.Editorial.Media;

namespace Partnership.Editorial.Tests.Media;

public sealed class MediaFileNamesTests
{
    [Theory]
    [InlineData("Annual report 2026.pdf", "Annual report 2026.pdf")]
    [InlineData("Report.PDF", "Report.pdf")]
    [InlineData("Children's report (final) & notes.pdf", "Children's report (final) & notes.pdf")]
    [InlineData("Adroddiad blynyddol – Ŵy.pdf", "Adroddiad blynyddol – Ŵy.pdf")]
    [InlineData("report v1.2", "report v1.2.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\Wren\\Desktop\\report.pdf", "report.pdf")]
    [InlineData("..\\..\\web.config", "web.config.pdf")]
    [InlineData("/etc/cron.d/", "file.pdf")]
    [InlineData("report.pdf.exe", "report.pdf")]
    [InlineData("report.html.pdf", "report.pdf")]
    [InlineData("annual\u202Efdp.exe", "annualfdp.pdf")]
    [InlineData("re\u200Bport\u0000\r\nSet-Cookie: a=b.pdf", "reportSet-Cookie- a=b.pdf")]
    [InlineData("a:b*c?d\"e<f>g|h%00i#j.pdf", "a-b-c-d-e-f-g-h-00i-j.pdf")]
    [InlineData("  ...  ", "file.pdf")]
    [InlineData("", "file.pdf")]
    [InlineData(null, "file.pdf")]
    [InlineData(".pdf", "file.pdf")]
    [InlineData(".htaccess", "htaccess.pdf")]
    public void Clean_AnyName_StaysReadableAndHarmless(string? sent, string expected) => Assert.Equal(expected, MediaFileNames.Clean(sent, "pdf"));

    [Fact]
    public void Clean_AnyText_IsShortVisibleAndWithoutFolders() => Gen.String[Gen.Char, 0, 400].Sample(sent =>
    {
        var name = MediaFileNames.Clean(sent, "jpg");

        Assert.InRange(name.Length, 5, MediaFileNames.MaxLength);
        Assert.EndsWith(".jpg", name, StringComparison.Ordinal);
        Assert.DoesNotContain('/', name);
        Assert.DoesNotContain('\\', name);
        Assert.False(name.StartsWith('.'));
        Assert.DoesNotContain(name.EnumerateRunes(), r => Rune.GetUnicodeCategory(r)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate || r == Rune.ReplacementChar);
        Assert.Equal(name, MediaFileNames.Clean(name, "jpg"));
    }, iter: 2000);
}
