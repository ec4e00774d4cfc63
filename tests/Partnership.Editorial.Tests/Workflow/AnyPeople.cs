using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Partnership.Editorial.People;
using Partnership.Editorial.People.Administration;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Tests.Workflow;

/// <summary>The people of a history, and which roles each had at any moment of it.</summary>
internal sealed class AnyPeople(EditorialStore store, Guid branch)
{
    private const int Administrator = 7;
    private const int Limited = 8;

    private static readonly string[][] Roles =
    [
        ["writer"], ["writer", "reviewer"], ["reviewer", "publisher"], ["disclosureOfficer"], ["partnerSignOff"], ["disclosureOfficer", "partnerSignOff"],
        ["publisher"], ["writer", "reviewer", "disclosureOfficer", "partnerSignOff", "publisher", "administrator"],
        ["reviewer", "disclosureOfficer", "partnerSignOff", "publisher"],
    ];

    private readonly Guid[] ids = new Guid[Roles.Length];
    private readonly List<(int Person, DateTime From, bool IsLetIn, string[] Roles)> changes = [];

    internal static int Count => Roles.Length;

    /// <summary>How often somebody was shut out or let in, or lost a role or got it back.</summary>
    internal int Changes => changes.Count - Count;

    internal Guid this[int person] => ids[person];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The last of them has roles for a branch only.</summary>
    internal static async Task<AnyPeople> InAsync(EditorialStore store, Guid branch)
    {
        var people = new AnyPeople(store, branch);
        for (var i = 0; i < Count; i++)
        {
            people.ids[i] = await store.SomebodyAsync(i == Limited ? branch : null, Roles[i]);
            people.changes.Add((i, DateTime.MinValue, true, Roles[i]));
        }

        // An administrator who has not joined counts for nothing, and nobody may take the last one's place away.
        await using var db = await store.OpenAsync();
        await db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.EmailConfirmed, true), Cancellation);
        return people;
    }

    /// <summary>Somebody who had one of some roles in the beginning.</summary>
    internal Guid Fit(string[] roles, int number)
    {
        var fit = ids.Where((_, i) => Roles[i].Any(roles.Contains)).ToList();
        return fit[number % fit.Count];
    }

    /// <summary>What somebody might do at a moment to something in the branch, or outside.</summary>
    internal string[] RolesAt(Guid id, DateTime at, bool isInBranch)
    {
        var person = Array.IndexOf(ids, id);
        var (_, _, isLetIn, roles) = changes.Last(c => c.Person == person && c.From <= at);
        return isLetIn && (isInBranch || person != Limited) ? roles : [];
    }

    /// <summary>Somebody is shut out, loses a role, or gets back what they lost. Most of the time nobody lacks anything.</summary>
    internal async Task ChangeAsync(Guid by, int number)
    {
        var administrator = number % 6 == 0 ? by : ids[Administrator];
        var now = Enumerable.Range(0, Count).Select(p => changes.Last(c => c.Person == p)).ToList();
        var lacking = now.FindIndex(c => !c.IsLetIn || c.Roles.Length < Roles[c.Person].Length);
        var person = lacking >= 0 && number % 3 > 0 ? lacking : number / 10 % Count;
        if (!now[person].IsLetIn)
            Keep(await store.Get<ChangePerson>().EnableAsync(administrator, ids[person], Cancellation), now[person] with { IsLetIn = true });
        else if (person == lacking)
            await GiveAsync(administrator, now[person] with { Roles = Roles[person] });
        else if (number % 2 == 0)
            Keep(await store.Get<ChangePerson>().DisableAsync(administrator, ids[person], Cancellation), now[person] with { IsLetIn = false });
        else
            await GiveAsync(administrator, now[person] with { Roles = [.. Roles[person].Where((_, i) => i != number / 100 % Roles[person].Length)] });
    }

    private async Task GiveAsync(Guid administrator, (int Person, DateTime From, bool IsLetIn, string[] Roles) next)
    {
        ImmutableArray<PersonRole> roles = [.. next.Roles.Select(r => new PersonRole(r, next.Person == Limited ? branch : null))];
        Keep(await store.Get<ChangePerson>().RolesAsync(administrator, ids[next.Person], roles, Cancellation), next);
    }

    private void Keep(EditorialOutcome outcome, (int Person, DateTime From, bool IsLetIn, string[] Roles) next)
    {
        if (outcome is EditorialOutcome.Done)
            changes.Add(next with { From = store.Clock.GetUtcNow().UtcDateTime });
    }
}
