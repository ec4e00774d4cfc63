using Partnership.Documents.Images;
using Partnership.Documents.PageTexts;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Media;

/// <summary>Forgets the bytes of a file, and everything that was made of them.</summary>
internal sealed class MediaForgetting(MediaFolder folder, PageTextStore texts, RenditionFolder renditions)
{
    /// <summary>Forgets a file with a write: where nodes share it in the same transaction, on this node right after.</summary>
    public void ForgetWith(EditorialWrite write, string sha256)
    {
        write.ForgottenFiles.Add(sha256);
        write.AfterCommit.Add(() => Forget(sha256));
    }

    // The file first: whoever is reading it meanwhile looks whether it is still there before keeping what it says.
    public void Forget(string sha256)
    {
        folder.Delete(sha256);
        texts.Delete(sha256);
        renditions.Delete(sha256);
    }
}
