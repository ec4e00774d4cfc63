using CsCheck;
using Partnership.Web.Backups.Age;

namespace Partnership.Web.Tests.Backups;

/// <summary>The format that backups are encrypted in.</summary>
public sealed class AgeTests
{
    private const string Passphrase = "five words of no sentence";

    // Made by the program age 1.1.1 with the passphrase above, of the words in the test.
    private const string MadeByAge = "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBFR21valJFSlUycTVWeVNYOU1kQXhBIDE4Cm9xNHBVaUsyMTEvSy9mdC9XWm93Q3VFd2NEaDJSUU8zZlBHbXNab0NXQ00KLS0tIEVmL1Z2OFhuNjllRjNTUFJhNU1ra0YrWHVQdFlUb3NYanpzRS9XMVBVTEkKHH0cs2+nQ8ARfLZdHhRqXQsdMcagrEyJMgymXhGFz2fI8bS1bK1JBVVZyR+N6QRg+Ei+R0gtRFG7t2ZKegUtswA5VueVH8ldCsQETAd34/wr";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(131_072)]
    [InlineData(300_000)]
    public async Task Read_WhatWasWritten_IsTheSame(int bytes)
    {
        var plain = Some(bytes);

        Assert.Equal(plain, await DecryptAsync(await EncryptAsync(plain, Passphrase), Passphrase));
    }

    [Fact]
    public async Task Read_FileOfTheProgramAge_IsRead() =>
        Assert.Equal("What the program age encrypted, this site reads.\n"u8.ToArray(), await DecryptAsync(Convert.FromBase64String(MadeByAge), Passphrase));

    [Fact]
    public async Task Read_ChangedAnywhere_IsRefusedAndHandsOnNothingOfThatPiece()
    {
        var plain = Some(200_000);
        var whole = await EncryptAsync(plain, Passphrase);

        await Gen.Int[0, whole.Length - 1].SampleAsync(
            async at =>
            {
                var changed = whole.ToArray();
                changed[at] ^= 0x40;
                var seen = new MemoryStream();
                await Assert.ThrowsAsync<AgeException>(() => DecryptAsync(changed, Passphrase, seen));
                Assert.Equal(plain[..(int)seen.Length], seen.ToArray());
            },
            iter: 12, threads: 1);
    }

    [Fact]
    public async Task Read_CutShortAnywhere_IsRefused()
    {
        var whole = await EncryptAsync(Some(150_000), Passphrase);
        var head = whole.Length - 150_000 - (3 * 16);

        // Where a piece ends nothing but the mark of the last one tells that more should come.
        foreach (var length in new[] { 0, 10, head, head + 5, head + 65_552, head + 131_104, whole.Length - 1 })
            await Assert.ThrowsAsync<AgeException>(() => DecryptAsync(whole[..length], Passphrase));
        await Assert.ThrowsAsync<AgeException>(() => DecryptAsync([.. whole, 1], Passphrase));
    }

    [Fact]
    public async Task Read_PiecesChangePlaces_IsRefused()
    {
        var whole = await EncryptAsync(Some(150_000), Passphrase);
        var head = whole.Length - 150_000 - (3 * 16);

        byte[] swapped = [.. whole[..head], .. whole[(head + 65_552)..(head + 131_104)], .. whole[head..(head + 65_552)], .. whole[(head + 131_104)..]];

        await Assert.ThrowsAsync<AgeException>(() => DecryptAsync(swapped, Passphrase));
    }

    [Fact]
    public async Task Read_AnotherPassphrase_SaysSo()
    {
        var problem = await Assert.ThrowsAsync<AgeException>(async () => await DecryptAsync(await EncryptAsync([1], Passphrase), Passphrase + "s"));

        Assert.Contains("passphrase is not the one", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 something else\n", "not encrypted")]
    [InlineData("age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n", "not encrypted with a passphrase")]
    [InlineData("age-encryption.org/v1\n-> scrypt MDEyMzQ1Njc4OWFiY2RlZg 40\nabc\n--- abc\n", "more work")]
    [InlineData("age-encryption.org/v1\n-> scrypt MDEyMzQ1 10\nabc\n--- abc\n", "damaged")]
    [InlineData("age-encryption.org/v1\n-> scrypt !!! 10\nabc\n--- abc\n", "damaged")]
    public async Task Read_NoSuchFile_SaysWhatIsWrong(string head, string words)
    {
        var problem = await Assert.ThrowsAsync<AgeException>(() => DecryptAsync(System.Text.Encoding.ASCII.GetBytes(head), Passphrase));

        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    private static byte[] Some(int bytes)
    {
        var plain = new byte[bytes];
        new Random(7).NextBytes(plain);
        return plain;
    }

    private static async Task<byte[]> EncryptAsync(byte[] plain, string passphrase)
    {
        using var file = new MemoryStream();
        await using var writer = await AgeWriter.BeginAsync(file, passphrase, Cancellation);
        foreach (var part in plain.Chunk(10_007))
            await writer.WriteAsync(part, Cancellation);
        await writer.FinishAsync(Cancellation);
        return file.ToArray();
    }

    private static async Task<byte[]> DecryptAsync(byte[] file, string passphrase, MemoryStream? seen = null)
    {
        seen ??= new MemoryStream();
        await using var reader = await AgeReader.BeginAsync(new MemoryStream(file), passphrase, Cancellation);
        await reader.CopyToAsync(seen, 9_001, Cancellation);
        return seen.ToArray();
    }
}
