using Partnership.Editorial.Media;

namespace Partnership.Web.Desk.Media;

/// <summary>Tidies the folders of files once, behind the first visit to the media library: the public must not wait for it.</summary>
internal sealed partial class MediaTidying(TidyMedia tidy, ILogger<MediaTidying> logger)
{
    private int hasBegun;

    /// <summary>Begins, the first time. Nobody waits for the end.</summary>
    public void Begin()
    {
        if (Interlocked.Exchange(ref hasBegun, 1) == 0)
            _ = Task.Run(Run);
    }

    private void Run()
    {
        try
        {
            tidy.Run();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The folders of uploaded files can't be tidied. Nothing is lost but space.")]
    private partial void LogFailed(Exception exception);
}
