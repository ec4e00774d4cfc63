using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Desk.SignIn;

/// <summary>What is asked of people who come to the desk, and how often they may try (<c>Desk:SignIn:*</c>). Tries are counted in memory.</summary>
public sealed class SignInOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Desk:SignIn";

    /// <summary>How many failures one network address may have in a window, over all accounts.</summary>
    /// <value>Tries, from 1 to 1,000,000. The default is 30.</value>
    [Range(1, 1_000_000)]
    public int TriesPerAddress { get; set; } = 30;

    /// <summary>How many failures one account may have in a window, whether it exists or not; each device that its person has used counts by itself.</summary>
    /// <value>Tries, from 1 to 1,000,000. The default is 20. After ten, an account that exists is locked for 15 minutes as well.</value>
    [Range(1, 1_000_000)]
    public int TriesPerAccount { get; set; } = 20;

    /// <summary>How many emails with a link one account may be sent in a window because somebody has asked for them.</summary>
    /// <value>Emails, from 1 to 1,000. The default is 3. Those beyond it are not sent, and nobody is told.</value>
    [Range(1, 1_000)]
    public int LinksPerAccount { get; set; } = 3;

    /// <summary>How long tries are counted.</summary>
    /// <value>From one minute to one day. The default is 15 minutes.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether everyone must have a second factor, and not only who can sign something off.</summary>
    /// <value>The default is false. In Development it is asked of nobody.</value>
    public bool SecondFactorForEveryone { get; set; }
}
