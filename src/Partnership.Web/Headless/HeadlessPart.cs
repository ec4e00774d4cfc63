using Partnership.Editorial.Media;
using Partnership.Web.StartUp;

namespace Partnership.Web.Headless;

/// <summary>A site that is edited in an Umbraco.</summary>
internal sealed class HeadlessPart(string data, string seedPath, MediaOptions media) : SitePart
{
    public override void AddTo(WebApplicationBuilder builder) => builder.Services.AddHeadless(data, seedPath, media);

    public override void UseBeforeRouting(WebApplication app) => app.UseHeadless();

    public override void MapTo(WebApplication app) => app.MapHeadless();
}
