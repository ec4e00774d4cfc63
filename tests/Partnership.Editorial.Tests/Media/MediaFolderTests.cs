using System.Security.Cryptography;
using System.Text;
using Partnership.Editorial.Media;

namespace Partnership.Editorial.Tests.Media;

public sealed class MediaFolderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_AFile_KeepsItUnderItsHash()
    {
        using var temporary = new TemporaryFolder();
        var folder = new MediaFolder(temporary.File("media/not-yet-there"));
        var bytes = Encoding.UTF8.GetBytes("The report");

        var (sha256, length) = await AddAsync(folder, bytes);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), sha256);
        Assert.Equal(bytes.Length, length);
        Assert.True(folder.Has(sha256));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(folder.PathOf(sha256), Cancellation));
    }

    [Fact]
    public async Task Add_LargerThanTheBuffer_KeepsEveryByte()
    {
        using var temporary = new TemporaryFolder();
        var folder = new MediaFolder(temporary.Path);
        var bytes = RandomNumberGenerator.GetBytes(300_001);

        var (sha256, length) = await AddAsync(folder, bytes);

        Assert.Equal(300_001, length);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(folder.PathOf(sha256), Cancellation));
    }

    [Fact]
    public async Task Add_SameContentTwice_KeepsOneFile()
    {
        using var temporary = new TemporaryFolder();
        var folder = new MediaFolder(temporary.Path);

        var (first, _) = await AddAsync(folder, "Same"u8.ToArray());
        var (second, _) = await AddAsync(folder, "Same"u8.ToArray());

        Assert.Equal(first, second);
        Assert.Equal([folder.PathOf(first)], FilesIn(temporary));
    }

    [Fact]
    public async Task Add_SameContentAtOnce_KeepsOneFile()
    {
        using var temporary = new TemporaryFolder();
        var folder = new MediaFolder(temporary.Path);
        var bytes = RandomNumberGenerator.GetBytes(200_000);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AddAsync(folder, bytes), Cancellation)));

        Assert.Equal(bytes, await File.ReadAllBytesAsync(Assert.Single(FilesIn(temporary)), Cancellation));
    }

    [Fact]
    public async Task Add_CancelledInTheMiddle_LeavesNothing()
    {
        using var temporary = new TemporaryFolder();
        using var source = new CancellationTokenSource();
        await using var content = new BreakingStream(source.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new MediaFolder(temporary.Path).AddAsync(content, source.Token));

        Assert.Empty(FilesIn(temporary));
    }

    [Fact]
    public async Task Add_SenderBreaksOff_LeavesNothing()
    {
        using var temporary = new TemporaryFolder();
        await using var content = new BreakingStream(() => throw new IOException("The line went dead."));

        await Assert.ThrowsAsync<IOException>(() => new MediaFolder(temporary.Path).AddAsync(content, Cancellation));

        Assert.Empty(FilesIn(temporary));
    }

    [Fact]
    public async Task Add_DiskCannotBeWritten_SaysThatItIsTheDisk()
    {
        using var temporary = new TemporaryFolder();
        await File.WriteAllTextAsync(temporary.File("a-file"), "no folder", Cancellation);

        await Assert.ThrowsAsync<MediaFolderException>(() => AddAsync(new MediaFolder(temporary.File("a-file/media")), "The report"u8.ToArray()));
    }

    [Fact]
    public async Task DropUnfinished_WhatAKillLeftBehind_GoesAndNothingElse()
    {
        using var temporary = new TemporaryFolder();
        var folder = new MediaFolder(temporary.Path);
        var (kept, _) = await AddAsync(folder, "The report"u8.ToArray());
        await File.WriteAllTextAsync(temporary.File("incoming-old"), "half", Cancellation);
        File.SetLastWriteTimeUtc(temporary.File("incoming-old"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await File.WriteAllTextAsync(temporary.File("incoming-new"), "half", Cancellation);
        File.SetLastWriteTimeUtc(temporary.File("incoming-new"), new DateTime(2026, 1, 3, 0, 0, 0, DateTimeKind.Utc));

        folder.DropUnfinished(new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));

        Assert.False(File.Exists(temporary.File("incoming-old")));
        Assert.True(File.Exists(temporary.File("incoming-new")));
        Assert.True(folder.Has(kept));
    }

    [Fact]
    public async Task Delete_AFile_IsThereNoMore()
    {
        using var temporary = new TemporaryFolder();
        var folder = new MediaFolder(temporary.Path);
        var (kept, _) = await AddAsync(folder, "Kept"u8.ToArray());
        var (deleted, _) = await AddAsync(folder, "Deleted"u8.ToArray());

        folder.Delete(deleted);
        folder.Delete(deleted);

        Assert.False(folder.Has(deleted));
        Assert.True(folder.Has(kept));
    }

    [Fact]
    public void Delete_NeverAdded_DoesNothing()
    {
        using var temporary = new TemporaryFolder();

        new MediaFolder(temporary.File("not-there")).Delete(new string('a', 64));

        Assert.Empty(FilesIn(temporary));
    }

    private static async Task<(string Sha256, long Bytes)> AddAsync(MediaFolder folder, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await folder.AddAsync(stream, Cancellation);
    }

    private static string[] FilesIn(TemporaryFolder folder) => Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);

    /// <summary>Gives a good part of a file, then something happens.</summary>
    private sealed class BreakingStream(Action breaks) : MemoryStream(new byte[500_000])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position > 200_000)
                breaks();
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
