using System.IO.Compression;
using System.Text;
using CsCheck;
using Partnership.Content.Problems;
using Partnership.Editorial.Import;

namespace Partnership.Editorial.Tests.Import;

public sealed class ImportArchiveTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Unpack_FoldersAndFiles_AreThere()
    {
        var problems = await UnpackAsync(Zip(("a.md", "A"), ("deep\\er/b.md", "B"), ("empty/", ""), ("__MACOSX/a.md", "x"), ("deep/.DS_Store", "x")));

        Assert.Empty(problems);
        Assert.Equal(["a.md", "deep/er/b.md"], Unpacked());
        Assert.Equal("B", await File.ReadAllTextAsync(Path.Combine(Target, "deep/er/b.md"), Cancellation));
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("a/../../outside.md")]
    [InlineData("..\\outside.md")]
    [InlineData("/etc/outside.md")]
    [InlineData("\\\\server\\outside.md")]
    [InlineData("C:\\outside.md")]
    [InlineData("C:outside.md")]
    [InlineData("./outside.md")]
    [InlineData("a//outside.md")]
    [InlineData("a/. /outside.md")]
    [InlineData("a/.. /outside.md")]
    [InlineData("a/outside.md.")]
    [InlineData("a\nb.md")]
    [InlineData("a\0b.md")]
    [InlineData("..")]
    [InlineData("~/x:y.md")]
    public async Task Unpack_NameLeadsOut_IsRefusedBeforeAnythingIsWritten(string name)
    {
        var problems = await UnpackAsync(Zip(("good.md", "x"), (name, "x")));

        Assert.NotEmpty(problems);
        Assert.Empty(Unpacked());
        Assert.Empty(Directory.GetFiles(folder.Path, "outside*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Parse_AnyName_StaysInsideOrIsRefused() => Gen.OneOf(
        Gen.String,
        Gen.String["./\\a :\0"],
        Gen.OneOf("..", "a", ".", "", " ..", "b.md", "~").Array[0, 6].Select(p => string.Join('/', p)))
        .Sample(name =>
        {
            if (ArchiveName.Parse(name) is not { } parsed)
                return;
            var root = Path.Combine(Path.GetTempPath(), "root");
            Assert.StartsWith(root + "/", Path.GetFullPath(Path.Combine(root, parsed.Path)), StringComparison.Ordinal);
        });

    [Theory]
    [InlineData(0xA1FF)] // a symbolic link
    [InlineData(0x2180)] // a device
    [InlineData(0x1180)] // a pipe
    public async Task Unpack_LinkOrDevice_IsRefused(int mode)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("link.md");
            entry.ExternalAttributes = mode << 16;
            await using var content = await entry.OpenAsync(Cancellation);
            await content.WriteAsync("/etc/passwd"u8.ToArray(), Cancellation);
        }

        Assert.Equal(["link.md:1: It is a link or a device, not a file."], (await UnpackAsync(stream.ToArray())).Select(p => p.ToString()));
        Assert.Empty(Unpacked());
    }

    [Fact]
    public async Task Unpack_TwoOfAName_IsRefused()
    {
        Assert.Equal(["A.md:1: There are two files of this name."], (await UnpackAsync(Zip(("a.md", "1"), ("A.md", "2")))).Select(p => p.ToString()));
        Assert.Equal(["a.md/b.md:1: It stands in a folder that is a file too."], (await UnpackAsync(Zip(("a.md", "1"), ("a.md/b.md", "2")))).Select(p => p.ToString()));
    }

    [Fact]
    public async Task Unpack_TooManyFilesOrBytesOrLevels_IsRefused()
    {
        var limits = new ImportArchiveLimits { MostFiles = 3, MostBytes = 1000, DeepestFolder = 2, LongestName = 20 };

        Assert.NotEmpty(await UnpackAsync(Zip([.. Enumerable.Range(1, 4).Select(n => ($"{n}.md", "x"))]), limits));
        Assert.NotEmpty(await UnpackAsync(Zip(("a.md", new string('x', 600)), ("b.md", new string('y', 600))), limits));
        Assert.NotEmpty(await UnpackAsync(Zip(("a/b/c/d.md", "x")), limits));
        Assert.NotEmpty(await UnpackAsync(Zip((new string('n', 30) + ".md", "x")), limits));
        Assert.Empty(Unpacked());
        Assert.Empty(await UnpackAsync(Zip(("a/b/c.md", "x"), ("b.md", new string('y', 900))), limits));
    }

    [Fact]
    public async Task Unpack_BombOfZeros_IsRefused()
    {
        var bomb = Zip(("bomb.md", new string('0', 20 * 1024 * 1024)));

        Assert.True(bomb.Length < 30_000);
        Assert.Equal(["bomb.md:1: It is more tightly packed than any real file."], (await UnpackAsync(bomb)).Select(p => p.ToString()));
        Assert.Empty(Unpacked());
    }

    [Fact]
    public async Task Unpack_ListOfFilesLiesAboutTheSize_IsUnpackedNoFurtherThanTheListSays()
    {
        var bomb = Zip(("bomb.md", new string('0', 20 * 1024 * 1024)));
        ReplaceSizes(bomb, 20 * 1024 * 1024, 1000);

        await UnpackAsync(bomb);

        Assert.InRange(new FileInfo(Path.Combine(Target, "bomb.md")) is { Exists: true } file ? file.Length : 0, 0, 1000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no archive")]
    [InlineData("PK\u0003\u0004")]
    public async Task Unpack_NoArchive_IsRefused(string content) => Assert.Single(await UnpackAsync(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public async Task Unpack_DamagedAnywhere_IsRefusedOrUnpackedButNeverFails()
    {
        var whole = Zip(("a.md", "Some text that is long enough to be packed. Some text that is long enough."), ("b/c.md", "More"));
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0xFF;
            await UnpackAsync(damaged);
            await UnpackAsync(whole[..at]);
        }

        Assert.DoesNotContain(Directory.GetFileSystemEntries(folder.Path), e => Path.GetFileName(e) != "target");
    }

    [Fact]
    public void RootOf_WholeFolderWasPacked_IsTheFolderInside()
    {
        Directory.CreateDirectory(Path.Combine(Target, "ours", "content"));
        Assert.Equal(Path.Combine(Target, "ours"), ImportArchive.RootOf(Target));

        File.WriteAllText(Path.Combine(Target, "beside.md"), "");
        Assert.Equal(Target, ImportArchive.RootOf(Target));
    }

    private string Target => folder.File("target");

    private async Task<IReadOnlyList<SourceProblem>> UnpackAsync(byte[] zip, ImportArchiveLimits? limits = null)
    {
        if (Directory.Exists(Target))
            Directory.Delete(Target, recursive: true);
        Directory.CreateDirectory(Target);
        using var stream = new MemoryStream(zip);
        return await new ImportArchive(limits ?? new ImportArchiveLimits()).UnpackAsync(stream, Target, Cancellation);
    }

    private IEnumerable<string> Unpacked() =>
        Directory.GetFiles(Target, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Target, f)).Order(StringComparer.Ordinal);

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var content = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }

        return stream.ToArray();
    }

    private static void ReplaceSizes(byte[] zip, int from, int to)
    {
        var sought = BitConverter.GetBytes(from);
        for (var at = zip.AsSpan().IndexOf(sought); at >= 0; at = zip.AsSpan().IndexOf(sought))
            BitConverter.GetBytes(to).CopyTo(zip, at);
    }
}
