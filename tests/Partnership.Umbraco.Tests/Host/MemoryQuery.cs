using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>A query that runs over objects instead of SQL.</summary>
internal sealed class MemoryQuery<T> : IQuery<T>
{
    private readonly List<Func<T, bool>> conditions = [];

    public bool Matches(T entity) => conditions.TrueForAll(c => c(entity));

    public IQuery<T> Where(Expression<Func<T, bool>> predicate)
    {
        conditions.Add(predicate.Compile());
        return this;
    }

    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        var field = fieldSelector.Compile();
        var among = values?.Cast<object>().ToHashSet() ?? [];
        conditions.Add(e => among.Contains(field(e)));
        return this;
    }

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        var field = fieldSelector.Compile();
        var among = values?.Cast<object>().ToHashSet() ?? [];
        conditions.Add(e => !among.Contains(field(e)));
        return this;
    }

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates)
    {
        var any = predicates.Select(p => p.Compile()).ToList();
        conditions.Add(e => any.Exists(c => c(e)));
        return this;
    }

    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() => throw new NotSupportedException("There is no SQL here.");
}
