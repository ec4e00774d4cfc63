namespace Partnership.Publishing.Workflow;

/// <summary>Where a document stands on its way. Between draft and ready, the stage is the alias of the gate that it waits at.</summary>
public static class WorkflowStage
{
    /// <summary>Nothing is submitted: writers edit.</summary>
    public const string Draft = "draft";

    /// <summary>Every gate is signed: a publisher may release it.</summary>
    public const string Ready = "ready";

    /// <summary>It is going to be released at a time.</summary>
    public const string Scheduled = "scheduled";

    /// <summary>It is public.</summary>
    public const string Published = "published";
}

/// <summary>What people do with a document on its way.</summary>
public enum WorkflowAction
{
    /// <summary>A writer sends it to be checked.</summary>
    Submit,

    /// <summary>A person signs the gate that it waits at.</summary>
    Sign,

    /// <summary>A checker sends it back with a reason.</summary>
    Return,

    /// <summary>The submitter takes it back.</summary>
    Recall,

    /// <summary>Somebody changes it.</summary>
    Edit,

    /// <summary>A publisher sets a time for its release.</summary>
    Schedule,

    /// <summary>A publisher takes the time away again.</summary>
    Unschedule,

    /// <summary>A publisher, or the time that one has set, makes it public.</summary>
    Publish,
}
