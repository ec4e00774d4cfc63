using System.ComponentModel.DataAnnotations;

namespace Partnership.Delivery.Source;

/// <summary>The Umbraco that the site stands in front of (<c>Umbraco:*</c>). Read only when <c>Cms:Source</c> is <c>Umbraco</c>.</summary>
public sealed class UmbracoOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Umbraco";

    private const int ShortestSecret = 16;

    /// <summary>Where Umbraco answers, for example <c>https://cms.example.org</c>. The Delivery API stands below it.</summary>
    /// <value>An absolute http or https address without query; there is no default.</value>
    [Required(ErrorMessage = "Umbraco:BaseUrl must say where Umbraco answers, for example https://cms.example.org.")]
    public string BaseUrl { get; set; } = "";

    /// <summary>The key of Umbraco's Delivery API, sent with every request.</summary>
    /// <value>Null, the default, when the API is public.</value>
    public string? ApiKey { get; set; }

    /// <summary>The secret that Umbraco's webhooks send in the header <c>X-Webhook-Secret</c>.</summary>
    /// <value>At least 16 characters. Null, the default, refuses every webhook; changes are then found by looking.</value>
    public string? WebhookSecret { get; set; }

    /// <summary>The secret in the address of previews. They also need <see cref="ApiKey"/>.</summary>
    /// <value>At least 16 characters. Null, the default, means that there are no previews.</value>
    public string? PreviewSecret { get; set; }

    /// <summary>Where editors work, for the page that tells them so.</summary>
    /// <value>An absolute address. The default is <see cref="BaseUrl"/> with <c>/umbraco</c> behind it.</value>
    public string? EditUrl { get; set; }

    /// <summary>The name that Umbraco has for its default language, whose pages are those of our default culture.</summary>
    /// <value>Null, the default, finds it out from Umbraco's answers.</value>
    public string? DefaultCulture { get; set; }

    /// <summary>Which culture of the site each other language of Umbraco is, for example <c>pl-PL</c> is <c>pl</c>.</summary>
    /// <value>The default is empty: a language is then the culture of the same name, or of its first part, if the site has one.</value>
    public IDictionary<string, string> Cultures { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hosts, besides Umbraco's own, from which files may come, such as that of a content delivery network.</summary>
    /// <value>Names without scheme and port, at most 20. The default is none.</value>
    public IReadOnlyList<string> FileHosts { get; set; } = [];

    /// <summary>How often Umbraco is asked what it has, in case a webhook was lost.</summary>
    /// <value>From 1 second to 1 hour. The default is 30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often everything is read again, files included.</summary>
    /// <value>From 1 minute to 7 days. The default is 1 hour.</value>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan ReconcileInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long the first start, which has nothing to show yet, waits for Umbraco before the site says that it isn't ready.</summary>
    /// <value>From 0 to 10 minutes. The default is 30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan StartPatience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest time that one answer may take, its body included.</summary>
    /// <value>From 100 milliseconds to 5 minutes. The default is 10 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest time for one question with all its retries.</summary>
    /// <value>From 100 milliseconds to 10 minutes. The default is 30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a file may take to come.</summary>
    /// <value>From 1 second to 1 hour. The default is 2 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan FileTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a question is asked again that failed by chance.</summary>
    /// <value>From 1 to 10. The default is 3.</value>
    [Range(1, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>How long it waits before the first retry; each later one waits about twice as long.</summary>
    /// <value>From 1 millisecond to 30 seconds. The default is half a second.</value>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:30", ParseLimitsInInvariantCulture = true)]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How many questions are asked at once.</summary>
    /// <value>From 1 to 32. The default is 6.</value>
    [Range(1, 32)]
    public int AtOnce { get; set; } = 6;

    /// <summary>How many documents are asked for by their ids in one question. Their ids stand in its address.</summary>
    /// <value>From 1 to 150. The default is 40: some servers take no address of more than 2,000 characters.</value>
    [Range(1, 150)]
    public int ItemsAtOnce { get; set; } = 40;

    /// <summary>The largest answer that is read, files apart.</summary>
    /// <value>Bytes; from 64 KB to 200 MB. The default is 20,971,520 (20 MB).</value>
    [Range(65_536, 209_715_200)]
    public int MaxAnswerBytes { get; set; } = 20_971_520;

    /// <summary>The most documents that are read.</summary>
    /// <value>From 100 to 200,000. The default is 50,000.</value>
    [Range(100, 200_000)]
    public int MaxItems { get; set; } = 50_000;

    /// <summary>
    /// Whether a file that is replaced in Umbraco's media stays here as it was until a document that uses it is published again. Media have no
    /// publication of their own, and so no signatures.
    /// </summary>
    /// <value>The default is true.</value>
    public bool FilesFollowPublication { get; set; } = true;

    /// <summary>How long a file stays on disk that nothing published uses any more. Nobody can reach it meanwhile.</summary>
    /// <value>From 0 to 30 days. The default is 1 day.</value>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan UnusedFileGrace { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Where Umbraco answers; with a slash at its end.</summary>
    public Uri Base => new(BaseUrl.TrimEnd('/') + "/");

    /// <summary>Where editors work.</summary>
    public Uri Edit => EditUrl is { Length: > 0 } url ? new Uri(url) : new Uri(Base, "umbraco");

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BaseUrl.Length > 0 && !IsWebAddress(BaseUrl))
            yield return new ValidationResult($"Umbraco:BaseUrl is '{BaseUrl}'. It must be an http or https address without a query.", [nameof(BaseUrl)]);
        if (EditUrl is { Length: > 0 } && !IsWebAddress(EditUrl))
            yield return new ValidationResult($"Umbraco:EditUrl is '{EditUrl}'. It must be an http or https address without a query.", [nameof(EditUrl)]);
        if (WebhookSecret is { Length: > 0 and < ShortestSecret })
            yield return new ValidationResult($"Umbraco:WebhookSecret must have at least {ShortestSecret} characters.", [nameof(WebhookSecret)]);
        if (PreviewSecret is { Length: > 0 and < ShortestSecret })
            yield return new ValidationResult($"Umbraco:PreviewSecret must have at least {ShortestSecret} characters.", [nameof(PreviewSecret)]);
        if (PreviewSecret is { Length: > 0 } && string.IsNullOrEmpty(ApiKey))
            yield return new ValidationResult("Umbraco:PreviewSecret needs Umbraco:ApiKey: Umbraco shows previews only to those who have its key.", [nameof(ApiKey)]);
        if (TotalTimeout < AttemptTimeout)
            yield return new ValidationResult("Umbraco:TotalTimeout must not be shorter than Umbraco:AttemptTimeout.", [nameof(TotalTimeout)]);
        if (FileHosts.FirstOrDefault(h => Uri.CheckHostName(h) == UriHostNameType.Unknown) is { } wrong)
            yield return new ValidationResult($"Umbraco:FileHosts has '{wrong}'. Write names of hosts, without scheme and port.", [nameof(FileHosts)]);
        if (IsNoHeader(ApiKey))
            yield return new ValidationResult("Umbraco:ApiKey has characters that no header can hold.", [nameof(ApiKey)]);
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" };

    private static bool IsNoHeader(string? value) => value?.Any(c => c is < ' ' or > '~') == true;
}
