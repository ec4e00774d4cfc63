using Partnership.Editorial.People;

namespace Partnership.Editorial.Tests;

/// <summary>People of the desk, for stores.</summary>
internal static class DeskPeople
{
    /// <summary>Somebody with roles for the whole tree.</summary>
    internal static Task<Guid> SomebodyAsync(this EditorialStore store, params string[] roles) => store.SomebodyAsync(null, roles);

    /// <summary>Somebody with roles for a branch; for the whole tree when it is null.</summary>
    internal static async Task<Guid> SomebodyAsync(this EditorialStore store, Guid? branchId, params string[] roles)
    {
        await using var db = await store.OpenAsync();
        var id = Guid.NewGuid();
        db.Add(new DeskUser
        {
            Id = id,
            DisplayName = $"The {string.Join(" and ", roles)}",
            UserName = $"{id:N}",
            NormalizedUserName = $"{id:N}",
            Email = $"{id:N}@desk.example",
            NormalizedEmail = $"{id:N}@DESK.EXAMPLE".ToUpperInvariant(),
            CreatedAt = store.Clock.GetUtcNow().UtcDateTime,
        });
        foreach (var role in roles)
            db.Add(new RoleAssignment { Id = Guid.NewGuid(), UserId = id, Role = role, BranchId = branchId });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return id;
    }
}
