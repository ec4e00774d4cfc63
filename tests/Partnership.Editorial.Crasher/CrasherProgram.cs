using Microsoft.EntityFrameworkCore;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Editorial.Releases;
using Partnership.Editorial.Store;
using Partnership.Editorial.Workflow;

namespace Partnership.Editorial.Crasher;

/// <summary>
/// Publishes, sets times for publications and removals, and releases bundles without end, until it is killed. It says what is done
/// on a line once the store has said so: <c>published</c>, <c>scheduled</c>, <c>bundled</c>, <c>bundleScheduled</c> or
/// <c>removalScheduled</c> with the ids of the documents.
/// </summary>
internal sealed class CrasherProgram(CrashStore store, Random random, TextWriter output)
{
    private const int ItemsInABundle = 3;

    /// <summary>How far ahead one has to look to find everything due that has a time.</summary>
    public static readonly TimeSpan AllIsDue = TimeSpan.FromMinutes(2);

    // A time must still be ahead when the store hears of it, however busy the machine is.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    private int number;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var home = await HomeAsync(cancellationToken);
        output.WriteLine("ready");
        while (true)
        {
            switch (random.Next(6))
            {
                case 0:
                    await PublishAsync(home, cancellationToken);
                    break;
                case 1:
                    await ScheduleAsync(home, cancellationToken);
                    break;
                case 2:
                    await BundleAsync(home, cancellationToken);
                    break;
                case 3:
                    await ScheduleBundleAsync(home, cancellationToken);
                    break;
                case 4:
                    await ScheduleRemovalAsync(home, cancellationToken);
                    break;
                default:
                    await store.Get<RunReleases>().RunAsync(TimeProvider.System.GetUtcNow() + AllIsDue, cancellationToken);
                    output.WriteLine("ran");
                    break;
            }
        }
    }

    private async Task<Guid> HomeAsync(CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(cancellationToken);
        return await db.Documents.Where(d => d.ParentId == null).Select(d => d.Id).SingleAsync(cancellationToken);
    }

    private async Task<OnDocumentOptions> PublishAsync(Guid home, CancellationToken cancellationToken)
    {
        var options = await SignedAsync(home, cancellationToken);
        Done(await store.Get<ReleaseDocument>().RunAsync(options, cancellationToken));
        output.WriteLine($"published {options.DocumentId}");
        return options;
    }

    private async Task ScheduleAsync(Guid home, CancellationToken cancellationToken)
    {
        var options = await SignedAsync(home, cancellationToken);
        Done(await store.Get<ScheduleRelease>().RunAsync(
            new ScheduleReleaseOptions
            {
                UserId = options.UserId,
                DocumentId = options.DocumentId,
                SeenHash = options.SeenHash,
                DueAt = Soon(),
            },
            cancellationToken));
        output.WriteLine($"scheduled {options.DocumentId}");
    }

    private async Task ScheduleRemovalAsync(Guid home, CancellationToken cancellationToken)
    {
        var options = await PublishAsync(home, cancellationToken);
        Done(await store.Get<RemovePage>().RunAsync(
            new RemovePageOptions { UserId = options.UserId, DocumentId = options.DocumentId, DueAt = Soon() }, cancellationToken));
        output.WriteLine($"removalScheduled {options.DocumentId}");
    }

    private async Task BundleAsync(Guid home, CancellationToken cancellationToken)
    {
        var (bundle, documents) = await MakeBundleAsync(home, cancellationToken);
        Done(await store.Get<EditBundle>().ReleaseAsync(CrashStore.Publisher, bundle, cancellationToken));
        output.WriteLine($"bundled {string.Join(' ', documents)}");
    }

    private async Task ScheduleBundleAsync(Guid home, CancellationToken cancellationToken)
    {
        var (bundle, documents) = await MakeBundleAsync(home, cancellationToken);
        Done(await store.Get<EditBundle>().ScheduleAsync(CrashStore.Publisher, bundle, Soon(), cancellationToken));
        output.WriteLine($"bundleScheduled {string.Join(' ', documents)}");
    }

    private async Task<(Guid Bundle, List<Guid> Documents)> MakeBundleAsync(Guid home, CancellationToken cancellationToken)
    {
        var bundle = Made(await store.Get<EditBundle>().CreateAsync(CrashStore.Publisher, "A bundle", cancellationToken));
        var documents = new List<Guid>();
        for (var i = 0; i < ItemsInABundle; i++)
        {
            var options = await SignedAsync(home, cancellationToken);
            Done(await store.Get<EditBundle>().ChangeAsync(bundle, options, isIn: true, cancellationToken));
            documents.Add(options.DocumentId);
        }

        return (bundle, documents);
    }

    private DateTimeOffset Soon() => TimeProvider.System.GetUtcNow() + Ahead + TimeSpan.FromMilliseconds(random.Next(400));

    private async Task<OnDocumentOptions> SignedAsync(Guid home, CancellationToken cancellationToken)
    {
        var name = $"Page {random.Next():x8} {number++}";
        var document = Made(await store.Get<AddDocument>().RunAsync(
            new AddDocumentOptions
            {
                UserId = CrashStore.Writer,
                ContentType = "page",
                ParentId = home,
                Name = name,
                Properties = new PropertyBag([KeyValuePair.Create<string, PropertyValue>("body", new RichTextValue($"<p>{name}</p>"))]),
            },
            cancellationToken));
        await using var db = await store.OpenAsync(cancellationToken);
        var hash = await db.Versions.Where(v => v.DocumentId == document).Select(v => v.ContentHash).SingleAsync(cancellationToken);
        Done(await store.Get<SubmitDocument>().RunAsync(new SubmitDocumentOptions { UserId = CrashStore.Writer, DocumentId = document, SeenHash = hash }, cancellationToken));
        Done(await store.Get<SignGate>().RunAsync(new SignGateOptions { UserId = CrashStore.Publisher, DocumentId = document, Gate = "review", SeenHash = hash }, cancellationToken));
        return new OnDocumentOptions { UserId = CrashStore.Publisher, DocumentId = document, SeenHash = hash };
    }

    private static Guid Made(EditorialOutcome outcome) => Done(outcome).Id ?? throw new InvalidOperationException("It made nothing.");

    private static EditorialOutcome.Done Done(EditorialOutcome outcome) => outcome as EditorialOutcome.Done
        ?? throw new InvalidOperationException(string.Join(" ", ((EditorialOutcome.Refused)outcome).Reasons.Select(r => r.Reason)));
}
