using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Partnership.Documents.Pdf;
using static Partnership.Documents.PageTexts.PageTexts;

namespace Partnership.Documents.Tests.PageTexts;

public sealed class PageTextStoreDamageTests : IDisposable
{
    private static readonly string[] Pages = ["Alder was five on starting school.", "The school “began” to offer breakfast.", ""];

    private readonly StoreFolder kept = new();

    public void Dispose() => kept.Dispose();

    [Fact]
    public async Task Find_FileIsCutAnywhere_IsAsIfItWereMissing()
    {
        var whole = await SavedAsync();

        for (var length = 0; length < whole.Length; length++)
            await AssertMissingAsync(whole[..length]);
    }

    [Fact]
    public async Task Find_SomethingFollows_IsAsIfItWereMissing() => await AssertMissingAsync([.. await SavedAsync(), 0]);

    [Fact]
    public async Task Find_AnyBitIsTurned_GivesTheSameTextOrNone()
    {
        var whole = await SavedAsync();

        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var damaged = whole.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            await WriteAsync(damaged);

            var found = await kept.FindAsync();

            Assert.True(found is null || ((Readable)found).Pages.SequenceEqual(Pages), $"bit {bit}");
        }
    }

    [Fact]
    public async Task Find_RandomBytes_AreAsIfItWereMissing()
    {
        await SavedAsync();

        await Gen.Byte.Array[0, 300].SampleAsync(AssertMissingAsync, iter: 500, threads: 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"sha256\":\"$\"}")]
    [InlineData("{\"sha256\":\"$\",\"checksum\":0}")]
    [InlineData("{\"sha256\":\"$\",\"checksum\":0,\"pages\":[\"Text\"]}")]
    [InlineData("{\"sha256\":\"$\",\"checksum\":0,\"pages\":[null]}")]
    [InlineData("{\"sha256\":\"$\",\"checksum\":0,\"pages\":\"Text\"}")]
    [InlineData("{\"sha256\":\"$\",\"checksum\":-1,\"pages\":[]}")]
    [InlineData("{\"sha256\":null,\"checksum\":0,\"pages\":[]}")]
    [InlineData("{\"sha256\":\"$\",\"checksum\":0,\"reason\":\"Unknown\",\"message\":\"\"}")]
    [InlineData("{\"sha256\":\"$\",\"checksum\":0,\"reason\":3,\"message\":\"\"}")]
    public async Task Find_JsonOfAnotherShape_IsAsIfItWereMissing(string json)
    {
        await SavedAsync();

        await AssertMissingAsync(Pack(Encoding.UTF8.GetBytes(json.Replace("$", StoreFolder.Sha256, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Find_JsonIsNotUtf8_IsAsIfItWereMissing()
    {
        await SavedAsync();

        await AssertMissingAsync(Pack([.. "{\"sha256\":\""u8, 0xC3, 0x28, 0xFF, .. "\",\"checksum\":0,\"pages\":[]}"u8]));
    }

    [Fact]
    public async Task Find_FileOfAnotherHashStandsThere_IsAsIfItWereMissing()
    {
        var whole = await SavedAsync();
        var other = "01" + new string('f', 62);
        await File.WriteAllBytesAsync(kept.File.Replace(StoreFolder.Sha256, other, StringComparison.Ordinal), whole, TestContext.Current.CancellationToken);

        Assert.Null(await kept.FindAsync(other));
    }

    [Fact]
    public async Task Find_FileIsDamaged_CanBeSavedAgain()
    {
        var whole = await SavedAsync();
        await AssertMissingAsync(whole[..^1]);

        await kept.SaveAsync(new Unreadable(UnreadablePdfReason.Damaged, "Save it again."));

        Assert.IsType<Unreadable>(await kept.FindAsync());
    }

    [Fact]
    public async Task Find_WhileOthersSave_GivesOneOrTheOtherWhole()
    {
        string[] versions = [.. "ab".Select(letter => new string(letter, 50_000))];
        await kept.SavePagesAsync(versions[0]);
        var saving = Task.WhenAll(versions.Select(text => Task.Run(async () =>
        {
            for (var round = 0; round < 40; round++)
                await kept.SavePagesAsync(text);
        })));

        do
            Assert.Contains(Assert.Single(await kept.PagesAsync()), versions);
        while (!saving.IsCompleted);

        await saving;
        Assert.Equal([kept.File], kept.Files());
    }

    private static byte[] Pack(byte[] json)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        Assert.True(BrotliEncoder.TryCompress(json, packed, out var length));
        return packed[..length];
    }

    private async Task<byte[]> SavedAsync()
    {
        await kept.SavePagesAsync(Pages);
        return await File.ReadAllBytesAsync(kept.File, TestContext.Current.CancellationToken);
    }

    private async Task AssertMissingAsync(byte[] bytes)
    {
        await WriteAsync(bytes);

        Assert.True(await kept.FindAsync() is null, string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes: {Convert.ToHexString(bytes)}"));
    }

    private Task WriteAsync(byte[] bytes) => File.WriteAllBytesAsync(kept.File, bytes, TestContext.Current.CancellationToken);
}
