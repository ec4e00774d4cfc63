namespace Partnership.Web.StartUp;

/// <summary>What differs between a site that is edited here, one that is edited in another CMS, and a node that only shows what is public.</summary>
internal abstract class SitePart
{
    /// <summary>Whether what is not published yet can be asked for here, with a key.</summary>
    public virtual bool HasDrafts => false;

    /// <summary>Adds its services.</summary>
    public abstract void AddTo(WebApplicationBuilder builder);

    /// <summary>Adds what stands before the routing.</summary>
    public virtual void UseBeforeRouting(WebApplication app)
    {
    }

    /// <summary>Adds what stands behind the routing.</summary>
    public virtual void UseAfterRouting(WebApplication app)
    {
    }

    /// <summary>Adds its addresses.</summary>
    public virtual void MapTo(WebApplication app)
    {
    }
}
