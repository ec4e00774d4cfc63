using Microsoft.EntityFrameworkCore.Storage;
using Partnership.Editorial.Store;

namespace Partnership.Web.Tests.Live;

/// <summary>The real database, with the probe before the connections that EF Core does not open.</summary>
internal sealed class ProbedDatabase(IEditorialDatabase real, DatabaseProbe probe) : IEditorialDatabase
{
    public Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        probe.Count();
        return real.IsCurrentAsync(cancellationToken);
    }

    public async Task<ReadMoment> OpenReadAsync(CancellationToken cancellationToken)
    {
        probe.Count();
        await probe.Answers.WaitAsync(cancellationToken);
        return await real.OpenReadAsync(cancellationToken);
    }

    public Task MigrateAsync(EditorialDbContext context, CancellationToken cancellationToken) => real.MigrateAsync(context, cancellationToken);

    public Task<IDbContextTransaction> BeginReadAsync(EditorialDbContext context, CancellationToken cancellationToken) =>
        real.BeginReadAsync(context, cancellationToken);

    public Task<IDbContextTransaction> BeginWriteAsync(EditorialDbContext context, CancellationToken cancellationToken) =>
        real.BeginWriteAsync(context, cancellationToken);

    public Task AllowSilenceAsync(EditorialDbContext context, CancellationToken cancellationToken) => real.AllowSilenceAsync(context, cancellationToken);

    public Task AnnounceAsync(EditorialDbContext context, CancellationToken cancellationToken) => real.AnnounceAsync(context, cancellationToken);

    public Task ForgetFilesAsync(EditorialDbContext context, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) =>
        real.ForgetFilesAsync(context, hashes, cancellationToken);

    public Task ContinueNumbersAsync(EditorialDbContext context, CancellationToken cancellationToken) => real.ContinueNumbersAsync(context, cancellationToken);

    public Task ForgetAsync(EditorialDbContext context, CancellationToken cancellationToken) => real.ForgetAsync(context, cancellationToken);

    public Task<IReadOnlyList<string>> FindDamageAsync(CancellationToken cancellationToken) => real.FindDamageAsync(cancellationToken);
}
