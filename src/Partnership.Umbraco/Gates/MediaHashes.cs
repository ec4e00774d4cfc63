using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Partnership.Umbraco.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Gates;

/// <summary>What the bytes of a file are known by.</summary>
internal interface IMediaHashes
{
    /// <summary>The SHA-256 of a file in hexadecimal digits, or a word that says that it is not there.</summary>
    string Of(Guid media);
}

/// <summary>Reads the files of Umbraco's media.</summary>
internal sealed class MediaHashes(IMediaService media, MediaFileManager files) : IMediaHashes
{
    private const string Missing = "missing";

    public string Of(Guid key)
    {
        if (media.GetById(key) is not { } medium || PathOf(medium.GetValue(Constants.Conventions.Media.File)?.ToString()) is not { Length: > 0 } path)
            return Missing;
        var file = files.FileSystem.GetRelativePath(path);
        if (!files.FileSystem.FileExists(file))
            return Missing;
        using var bytes = files.FileSystem.OpenFile(file);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    // A picture has its place in an object beside how it is cropped; any other file is a place alone.
    private static string? PathOf(string? stored) => CanonicalJson.TryParse(stored ?? "") is JsonObject picture ? picture["src"]?.ToString() : stored;
}
