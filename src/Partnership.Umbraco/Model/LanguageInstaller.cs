using Partnership.Content.Items;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Model;

/// <summary>Sees to the language that every page has first. On a site without any content it becomes the default.</summary>
internal sealed class LanguageInstaller(ILanguageService languages, IContentService contents, InstallNotes notes)
{
    private const string Language = "language";

    public async Task InstallAsync()
    {
        if (notes.IsDone(Language))
            return;
        var isEmpty = !contents.GetRootContent().Any();
        var there = await languages.GetAsync(Cultures.Default);
        var language = there ?? new Language(Cultures.Default, "English (United Kingdom)");
        if (there is null || (isEmpty && !there.IsDefault))
        {
            language.IsDefault |= isEmpty;
            var attempt = there is null
                ? await languages.CreateAsync(language, Constants.Security.SuperUserKey)
                : await languages.UpdateAsync(language, Constants.Security.SuperUserKey);
            if (!attempt.Success)
                throw new InvalidOperationException($"Umbraco refuses the language {Cultures.Default}: {attempt.Status}.");
        }

        notes.Done(Language);
    }
}
