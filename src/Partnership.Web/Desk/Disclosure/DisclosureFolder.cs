using Partnership.Disclosure.Settings;
using Partnership.Web.StartUp;

namespace Partnership.Web.Desk.Disclosure;

/// <summary>Reads what the disclosure check looks for from its folder.</summary>
internal static class DisclosureFolder
{
    public static DisclosureSettings Read(string seedPath)
    {
        var folder = Path.Combine(seedPath, "disclosure");
        if (!Directory.Exists(folder))
            throw new StartUpFailure($"The lists of the disclosure check are missing: there is no folder {folder}. Set Seed:Path to the folder that holds it.");
        return DisclosureSettings.Read(Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllText(path))));
    }
}
