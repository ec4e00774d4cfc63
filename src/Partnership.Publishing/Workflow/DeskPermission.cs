using System.Text.Json.Serialization;

namespace Partnership.Publishing.Workflow;

/// <summary>
/// Everything that a person may be allowed to do on the desk, besides signing gates: who signs which gate stands with the gate.
/// A closed list: a page or an operation that needs another permission must add it here, where the tests see it.
/// </summary>
public enum DeskPermission
{
    /// <summary>See documents that are not public yet, with their history and comments.</summary>
    [JsonStringEnumMemberName("read")] Read,

    /// <summary>See and change internal values, such as the date of an incident. Whoever writes sees what they write.</summary>
    [JsonStringEnumMemberName("readInternal")] ReadInternal,

    /// <summary>Make documents, edit them, comment, and send them to be checked.</summary>
    [JsonStringEnumMemberName("write")] Write,

    /// <summary>Move, sort and copy documents, put them into the bin and take them out again.</summary>
    [JsonStringEnumMemberName("arrange")] Arrange,

    /// <summary>Add and replace files and pictures.</summary>
    [JsonStringEnumMemberName("media")] Media,

    /// <summary>Bring in folders of documents as drafts.</summary>
    [JsonStringEnumMemberName("import")] Import,

    /// <summary>Publish what was signed, now or at a time, alone or in a bundle.</summary>
    [JsonStringEnumMemberName("publish")] Publish,

    /// <summary>Publish before the gates are signed, with a reason, where the workflow allows it at all.</summary>
    [JsonStringEnumMemberName("publishInEmergency")] PublishInEmergency,

    /// <summary>Approve afterwards what somebody else published in an emergency.</summary>
    [JsonStringEnumMemberName("approveEmergency")] ApproveEmergency,

    /// <summary>Mark a page as withdrawn, or remove it from the public.</summary>
    [JsonStringEnumMemberName("withdraw")] Withdraw,

    /// <summary>Take a page with its files away from everyone at once, because it may tell who somebody is.</summary>
    [JsonStringEnumMemberName("takeDown")] TakeDown,

    /// <summary>Enter the words that must not appear in a case, and deal with findings of the disclosure check.</summary>
    [JsonStringEnumMemberName("disclose")] Disclose,

    /// <summary>Confirm for the Executive Steering Group how far actions are.</summary>
    [JsonStringEnumMemberName("confirmActions")] ConfirmActions,

    /// <summary>Empty the bin: make the store forget.</summary>
    [JsonStringEnumMemberName("erase")] Erase,

    /// <summary>Invite people, give and take roles, end their sessions.</summary>
    [JsonStringEnumMemberName("people")] People,

    /// <summary>Read and export the audit trail.</summary>
    [JsonStringEnumMemberName("audit")] Audit,

    /// <summary>Read the records of takedowns.</summary>
    [JsonStringEnumMemberName("incidents")] Incidents,

    /// <summary>Let other websites and programs in: keys of the API, and webhooks.</summary>
    [JsonStringEnumMemberName("connections")] Connections,
}
