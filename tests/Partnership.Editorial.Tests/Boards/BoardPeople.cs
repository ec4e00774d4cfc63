using Partnership.Editorial.People;

namespace Partnership.Editorial.Tests.Boards;

/// <summary>People whose roles are for a branch.</summary>
internal static class BoardPeople
{
    internal static async Task<Guid> BranchPersonAsync(this EditorialStore store, string name, Guid branch, params string[] roles)
    {
        var id = Guid.NewGuid();
        await using var db = await store.OpenAsync();
        db.Add(new DeskUser { Id = id, DisplayName = name, UserName = name, NormalizedUserName = id.ToString("N"), CreatedAt = store.Clock.GetUtcNow().UtcDateTime });
        foreach (var role in roles)
            db.Add(new RoleAssignment { Id = Guid.NewGuid(), UserId = id, Role = role, BranchId = branch });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return id;
    }
}
