using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>Services of Umbraco that are internal to it, played over lists.</summary>
internal static class Played
{
    public static ILanguageService Languages(List<ILanguage> languages) => Port.Make<ILanguageService>(
        ("GetAsync", a => Task.FromResult(languages.Find(l => l.IsoCode == (string)a[0]!))),
        ("CreateAsync", a => Stored(languages, (ILanguage)a[0]!)),
        ("UpdateAsync", a => Stored(languages, (ILanguage)a[0]!)));

    public static IUserGroupService UserGroups(List<IUserGroup> groups) => Port.Make<IUserGroupService>(
        ("GetAsync", a => Task.FromResult(groups.Find(g => g.Alias == (string)a[0]!))),
        ("CreateAsync", a =>
        {
            var group = (IUserGroup)a[0]!;
            group.Id = groups.Count + 100;
            groups.Add(group);
            return Task.FromResult(Attempt.SucceedWithStatus(UserGroupOperationStatus.Success, group));
        }
    ));

    // Umbraco has one default language.
    private static Task<Attempt<ILanguage, LanguageOperationStatus>> Stored(List<ILanguage> languages, ILanguage language)
    {
        if (language.IsDefault)
            languages.ForEach(l => l.IsDefault = l == language);
        if (!languages.Contains(language))
        {
            language.Id = languages.Count + 1;
            languages.Add(language);
        }

        return Task.FromResult(Attempt.SucceedWithStatus(LanguageOperationStatus.Success, language));
    }
}
