using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Partnership.Editorial.Store;

namespace Partnership.Web.Storage;

/// <summary>The keys that seal cookies and links, where all nodes find them.</summary>
internal sealed class StoreKeys(IKeyStore keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.Read().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => keys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}
