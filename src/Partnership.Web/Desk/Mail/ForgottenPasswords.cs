using System.Threading.Channels;

namespace Partnership.Web.Desk.Mail;

/// <summary>
/// Addresses whose people may have forgotten their password. They are only put here while somebody waits for the page, whether anyone
/// has the address or not, so that neither the answer nor its time tells.
/// </summary>
internal sealed class ForgottenPasswords
{
    private const int Most = 1000;

    private readonly Channel<string> addresses = Channel.CreateBounded<string>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(string email) => addresses.Writer.TryWrite(email);

    public bool IsEmpty => addresses.Reader.Count == 0;

    public bool TryTake(out string email)
    {
        var taken = addresses.Reader.TryRead(out var found);
        email = found ?? "";
        return taken;
    }
}
