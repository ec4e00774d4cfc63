using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Net.Http.Headers;
using Partnership.Documents.Images;
using Partnership.Editorial.Media;

namespace Partnership.Web.Files;

/// <summary>Answers with renditions. Whether the one who asks may have the picture is for the endpoint to know.</summary>
internal sealed partial class RenditionAnswers(RenditionMaker maker, MediaFolder folder, TimeProvider clock, ILogger<RenditionAnswers> logger)
{
    private static readonly TimeSpan UntilTriedAgain = TimeSpan.FromMinutes(10);

    // A picture that can't be rendered costs as much time as one that can, each time. It holds no more than there are renditions.
    private readonly ConcurrentDictionary<RenditionKey, DateTimeOffset> refused = new();

    /// <summary>The rendition, made if need be; "not found" when its picture is gone.</summary>
    /// <exception cref="IOException">The disk fails or is full.</exception>
    public async Task<IResult> AnswerAsync(RenditionKey key, CancellationToken cancellationToken)
    {
        // Asked first: what was made of an original that is gone must not be served either.
        if (!folder.Has(key.Sha256) || IsRefused(key))
            return Results.NotFound();
        switch (await maker.FindOrMakeAsync(key, folder.PathOf(key.Sha256), cancellationToken))
        {
            case KeptRendition.Found(var path):
                return Open(path, key);
            case KeptRendition.Refused(var problem):
                refused[key] = clock.GetUtcNow() + UntilTriedAgain;
                LogRefused(key.FileName, problem.Reason);
                return Results.NotFound();
            default:
                return Results.NotFound();
        }
    }

    private static IResult Open(string path, RenditionKey key)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: true);
            return Results.Stream(
                file,
                key.Parameters.Format.MediaType(),
                entityTag: new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{key.FileName}-{RenditionFolder.EncoderVersion}\"")),
                enableRangeProcessing: true);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Results.NotFound(); // erased in this very moment
        }
    }

    private bool IsRefused(RenditionKey key)
    {
        if (!refused.TryGetValue(key, out var until))
            return false;
        if (until > clock.GetUtcNow())
            return true;
        refused.TryRemove(key, out _);
        return false;
    }

    [LoggerMessage(LogLevel.Warning, "The rendition {Rendition} can't be made: {Reason}.")]
    private partial void LogRefused(string rendition, UnreadableImageReason reason);
}
