using System.ComponentModel.DataAnnotations;
using MailKit.Security;

namespace Partnership.Web.Desk.Mail;

/// <summary>How emails are sent to people of the desk (<c>Mail:*</c>). Without a host they become files in <c>mail</c> below the data directory.</summary>
public sealed class MailOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Mail";

    /// <summary>Who the emails are from: an address, or a name with an address in angle brackets.</summary>
    /// <value>The default is <c>Editors' desk &lt;desk@localhost&gt;</c>.</value>
    [Required]
    public string From { get; set; } = "Editors' desk <desk@localhost>";

    /// <summary>How often it is looked whether something is to be sent.</summary>
    /// <value>From 100 milliseconds to one hour. The default is 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The server that takes the emails.</summary>
    public SmtpOptions Smtp { get; set; } = new();
}

/// <summary>A mail server (<c>Mail:Smtp:*</c>).</summary>
public sealed class SmtpOptions
{
    /// <summary>Its name; empty for none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    /// <value>From 1 to 65535. The default is 587.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>How the connection is kept secret.</summary>
    /// <value>The default is <see cref="SecureSocketOptions.StartTls"/>: without it nothing is sent. <c>None</c> is for a server on the same machine.</value>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    /// <summary>The name to sign in with; empty for none.</summary>
    public string User { get; set; } = "";

    /// <summary>The password to sign in with.</summary>
    public string Password { get; set; } = "";

    /// <summary>How long the server may take for an answer.</summary>
    /// <value>From one second to five minutes. The default is 30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
