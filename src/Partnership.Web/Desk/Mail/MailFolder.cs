using System.Globalization;
using Microsoft.Extensions.Options;

namespace Partnership.Web.Desk.Mail;

/// <summary>Writes emails into a folder, where nobody but the site's user can read them: they have links in them that let people in.</summary>
internal sealed class MailFolder(string folder, IOptions<MailOptions> options, TimeProvider clock) : IMailSender
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        using var message = letter.Write(options.Value.From, now);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd'T'HHmmss}-{Guid.NewGuid():N}.eml"));
        try
        {
            Directory.CreateDirectory(folder);
            var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                create.UnixCreateMode = OwnerOnly;
            await using (var file = new FileStream(path + ".part", create))
                await message.WriteToAsync(file, cancellationToken);
            File.Move(path + ".part", path); // whoever looks for *.eml finds whole ones only
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MailException($"The email can't be written to {folder}.", exception);
        }
    }
}
