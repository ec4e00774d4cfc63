using System.Data;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>Scopes without a database. As in Umbraco, what has happened is told when the outermost is complete.</summary>
internal sealed class MemoryScopes(IEventAggregator aggregator) : ICoreScopeProvider
{
    private readonly Stack<Scope> open = new();

    public IScopeContext? Context => null;

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false)
    {
        var made = ScopeProxy.Make(open.TryPeek(out var parent) ? parent.Notifications : new ScopedNotificationPublisher(aggregator));
        var scope = new Scope(made, parent is null);
        open.Push(scope);
        ((ScopeProxy)(object)made).Close = isComplete =>
        {
            open.Pop();
            if (scope.IsOutermost)
                scope.Notifications.ScopeExit(isComplete || autoComplete);
        };
        return made;
    }

    public IQuery<T> CreateQuery<T>() => new MemoryQuery<T>();

    private sealed record Scope(ICoreScope Made, bool IsOutermost)
    {
        public IScopedNotificationPublisher Notifications => Made.Notifications;
    }
}

/// <summary>A scope: locks are nothing here.</summary>
public class ScopeProxy : System.Reflection.DispatchProxy
{
    private bool isComplete;
    private IScopedNotificationPublisher? notifications;

    internal Action<bool>? Close { get; set; }

    internal static ICoreScope Make(IScopedNotificationPublisher notifications)
    {
        var scope = Create<ICoreScope, ScopeProxy>();
        ((ScopeProxy)(object)scope).notifications = notifications;
        return scope;
    }

    protected override object? Invoke(System.Reflection.MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod?.Name)
        {
            case "get_Notifications": return notifications;
            case "Complete": return isComplete = true;
            case "Dispose": Close?.Invoke(isComplete); return null;
            case "ReadLock" or "WriteLock" or "EagerReadLock" or "EagerWriteLock": return null;
            default: throw new NotSupportedException($"Nothing plays ICoreScope.{targetMethod?.Name}.");
        }
    }
}
