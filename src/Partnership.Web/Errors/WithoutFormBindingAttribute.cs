using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Partnership.Web.Errors;

/// <summary>
/// Leaves the body of a request alone: binding would read all of it before the page has looked at it, and would fail where that is no
/// form or has been read before.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WithoutFormBindingAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
