using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Model;

/// <summary>
/// What the plug-in notes down in Umbraco about its own work: which plan was carried out last, and how it left each thing. What is
/// found otherwise later was changed by a person, and then nothing of it is overwritten.
/// </summary>
internal sealed class InstallNotes(IKeyValueService values)
{
    private const string Prefix = "Partnership.Umbraco+";
    private const string Plan = Prefix + "plan";
    private const string Changed = "changed by hand";

    public bool IsPlanDone(string fingerprint) => values.GetValue(Plan) == fingerprint;

    public void PlanIsDone(string fingerprint) => Set(Plan, fingerprint);

    /// <summary>Whether a thing is as the plug-in left it.</summary>
    public bool IsAsLeft(Guid key, string fingerprint) => values.GetValue(KeyOf(key)) == fingerprint;

    /// <summary>Notes how a thing was left.</summary>
    /// <param name="key">The thing.</param>
    /// <param name="fingerprint">How it is now.</param>
    /// <param name="isOurs">False when a person has changed it before: then it stays theirs.</param>
    public void Leave(Guid key, string fingerprint, bool isOurs) => Set(KeyOf(key), isOurs ? fingerprint : Changed);

    /// <summary>Whether something that is done only once was done.</summary>
    public bool IsDone(string what) => values.GetValue(Prefix + what) is not null;

    public void Done(string what) => Set(Prefix + what, "done");

    private void Set(string key, string value)
    {
        if (values.GetValue(key) != value)
            values.SetValue(key, value);
    }

    private static string KeyOf(Guid key) => $"{Prefix}{key:N}";
}
