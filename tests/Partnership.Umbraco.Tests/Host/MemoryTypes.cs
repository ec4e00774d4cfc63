using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>Umbraco's document types and data types without a database.</summary>
internal sealed class MemoryTypes
{
    private readonly Dictionary<int, IContentType> contentTypes = [];
    private readonly Dictionary<int, IDataType> dataTypes = [];
    private int lastId = 2000;

    public MemoryTypes()
    {
        ContentTypes = Port.Make<IContentTypeRepository>(
            ("Save", a => Save(contentTypes, (IContentType)a[0]!)),
            ("Get", a => a[0] is string alias ? Find(contentTypes, t => t.Alias == alias) : Get(contentTypes, a[0]!)),
            ("GetMany", a => contentTypes.Values.Select(Copy).ToArray()));
        DataTypes = Port.Make<IDataTypeRepository>(
            ("Save", a => Save(dataTypes, (IDataType)a[0]!)),
            ("Get", a => Get(dataTypes, a[0]!)),
            ("GetMany", a => dataTypes.Values.Select(Copy).ToArray()));
    }

    public IContentTypeRepository ContentTypes { get; }

    public IDataTypeRepository DataTypes { get; }

    /// <summary>How often anything was stored.</summary>
    public int Writes { get; private set; }

    private static TItem Copy<TItem>(TItem item)
        where TItem : IEntity
    {
        var copy = (TItem)item.DeepClone();
        ((ICanBeDirty)copy).ResetDirtyProperties();
        return copy;
    }

    private static object? Find<TItem>(Dictionary<int, TItem> items, Func<TItem, bool> which)
        where TItem : class, IEntity => items.Values.FirstOrDefault(which) is { } found ? Copy(found) : null;

    private static object? Get<TItem>(Dictionary<int, TItem> items, object by)
        where TItem : class, IEntity => by switch
        {
            int id => Find(items, t => t.Id == id),
            Guid key => Find(items, t => t.Key == key),
            MemoryQuery<TItem> query => items.Values.Where(query.Matches).Select(Copy).ToArray(),
            _ => throw new NotSupportedException(by.GetType().Name),
        };

    private object? Save<TItem>(Dictionary<int, TItem> items, TItem item)
        where TItem : class, IEntity
    {
        Writes++;
        if (!item.HasIdentity)
            item.Id = ++lastId;
        items[item.Id] = Copy(item);
        return null;
    }
}
