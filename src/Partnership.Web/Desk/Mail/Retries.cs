namespace Partnership.Web.Desk.Mail;

/// <summary>When what could not be sent is tried again: after one minute, then two, then four, and so on up to four hours.</summary>
internal sealed class Retries(TimeProvider clock)
{
    private const int MostDoublings = 8;

    // Only the worker touches it. It is in memory: after a restart everything that waits is tried at once.
    private readonly Dictionary<Guid, DateTimeOffset> notBefore = [];

    /// <summary>How long to wait after so many failures.</summary>
    public static TimeSpan PauseAfter(int failures) => TimeSpan.FromMinutes(Math.Min(240, 1 << Math.Min(Math.Max(failures - 1, 0), MostDoublings)));

    public bool IsDue(Guid id) => !notBefore.TryGetValue(id, out var time) || time <= clock.GetUtcNow();

    public void Failed(Guid id, int failures) => notBefore[id] = clock.GetUtcNow() + PauseAfter(failures);

    public void Sent(Guid id) => notBefore.Remove(id);
}
