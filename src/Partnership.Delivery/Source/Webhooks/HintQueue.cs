namespace Partnership.Delivery.Source.Webhooks;

/// <summary>What webhooks have said since somebody last looked. However many come, it holds a bounded number of ids.</summary>
internal sealed class HintQueue
{
    private const int MostIds = 1_000;

    private readonly Lock turn = new();
    private HashSet<Guid> documents = [];
    private HashSet<Guid> files = [];
    private bool isVague;
    private bool isOverflown;

    // Completed when there is something; replaced when it is taken.
    private TaskCompletionSource arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when there is something.</summary>
    public Task Arrival
    {
        get
        {
            lock (turn)
                return arrival.Task;
        }
    }

    /// <summary>Takes a hint in.</summary>
    public void Add(WebhookHint hint)
    {
        lock (turn)
        {
            documents.UnionWith(hint.Documents);
            files.UnionWith(hint.Files);
            isVague |= hint.IsVague;
            if (documents.Count + files.Count > MostIds)
            {
                isOverflown = true;
                documents.Clear();
                files.Clear();
            }

            arrival.TrySetResult();
        }
    }

    /// <summary>Puts back what could not be followed.</summary>
    public void PutBack(WebhookHint hint, bool isWhole)
    {
        lock (turn)
            isOverflown |= isWhole;
        if (isWhole || hint.IsVague || hint.NamesSome)
            Add(hint);
    }

    /// <summary>Takes everything out.</summary>
    /// <returns>The hints as one, and whether there were so many that everything must be read again.</returns>
    public (WebhookHint Hint, bool IsOverflown) Take()
    {
        lock (turn)
        {
            var taken = (new WebhookHint(documents, files, isVague), isOverflown);
            (documents, files, isVague, isOverflown) = ([], [], false, false);
            arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return taken;
        }
    }
}
