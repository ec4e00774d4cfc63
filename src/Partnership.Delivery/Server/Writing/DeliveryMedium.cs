using Partnership.Content.Items;

namespace Partnership.Delivery.Server.Writing;

/// <summary>A published file, or one of the two folders in which they are listed.</summary>
internal sealed record DeliveryMedium
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The names of the folder and of itself in lower case, with a slash at both ends. Not an address.</summary>
    public required string Path { get; init; }

    /// <summary>The folder that it lies in; null for a folder.</summary>
    public Guid? FolderId { get; init; }

    /// <summary>Where the public finds it; null for a folder.</summary>
    public DeliveredFile? File { get; init; }

    /// <summary>The lower-case form of a name in a path.</summary>
    public static string PathOf(string? folder, string name) => string.Concat(folder ?? "/", name.ToLowerInvariant(), "/");

    /// <summary>The name of a file as people see it: without its ending.</summary>
    public static string NameOf(MediaItem file) =>
        file.FileName.EndsWith("." + file.Extension, StringComparison.OrdinalIgnoreCase) && file.FileName.Length > file.Extension.Length + 1
            ? file.FileName[..^(file.Extension.Length + 1)]
            : file.FileName;
}
