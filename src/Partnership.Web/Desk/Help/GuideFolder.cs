using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace Partnership.Web.Desk.Help;

/// <summary>A picture of the guide.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Path">Where the file is.</param>
/// <param name="Width">In dots.</param>
/// <param name="Height">In dots.</param>
internal sealed record GuidePicture(string Name, string Path, int Width, int Height);

/// <summary>The folder of the documentation, of which the desk shows the editors' guide and pictures of the desk.</summary>
/// <param name="Path">Where it is.</param>
internal sealed partial record GuideFolder(string Path)
{
    private const string Pictures = "screenshots";
    private const int HeadBytes = 24; // the signature of a PNG, the head of its first chunk, and its width and height

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A picture of the desk; null when there is none of that name.</summary>
    public GuidePicture? FindPicture(string? name)
    {
        if (name is null || !Name().IsMatch(name) || System.IO.Path.Combine(Path, Pictures, name) is var path && !File.Exists(path))
            return null;
        Span<byte> head = stackalloc byte[HeadBytes];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) == HeadBytes && head.StartsWith(Signature)
            ? new GuidePicture(name, path, BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]))
            : null;
    }

    // No dots or slashes besides those of the ending: a name can't lead out of the folder.
    [GeneratedRegex(@"\Adesk-[a-z0-9-]{1,60}\.png\z")]
    private static partial Regex Name();
}
