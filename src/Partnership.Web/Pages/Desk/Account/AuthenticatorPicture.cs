using QRCoder;

namespace Partnership.Web.Pages.Desk.Account;

/// <summary>Draws the key of an authenticator app as a QR code.</summary>
internal static class AuthenticatorPicture
{
    private const string Issuer = "Editors desk";
    private const int PixelsPerModule = 5;
    private const int GroupLength = 4;

    /// <summary>The picture, as PNG.</summary>
    public static byte[] Of(string email, string key)
    {
        using var data = QRCodeGenerator.GenerateQrCode(AddressOf(email, key), QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return picture.GetGraphic(PixelsPerModule);
    }

    /// <summary>What the app reads.</summary>
    public static string AddressOf(string email, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6&period=30";

    /// <summary>The key in groups of four, as people type it.</summary>
    public static string InGroups(string key) => string.Join(' ', key.Chunk(GroupLength).Select(group => new string(group)));
}
