using System.Collections.Immutable;
using Partnership.Publishing.Hints;

namespace Partnership.Web.Desk.Forms;

/// <summary>Words of offices, with what people say instead.</summary>
internal static class PlainWords
{
    public static ImmutableArray<JargonWord> All { get; } =
    [
        new("utilise", "use"), new("commence", "start"), new("prior to", "before"), new("in order to", "to"), new("in respect of", "about"), new("with regard to", "about"),
        new("in the event that", "if"), new("terminate", "end"), new("endeavour", "try"), new("facilitate", "help"), new("implement", "do, or put in place"),
        new("purchase", "buy"), new("ensure", "make sure"), new("subsequently", "later"), new("approximately", "about"), new("additional", "more"), new("individuals", "people"),
        new("going forward", "from now on"), new("stakeholders", "the people and organisations concerned"), new("signpost", "tell people where to go"),
        new("multi-disciplinary", null), new("thresholds", null), new("escalation", null), new("presenting issues", null),
    ];
}
