namespace Partnership.Web.Desk;

/// <summary>Marks an endpoint of the desk whose good answers hold nothing of the content: the person's own browser may keep them for a while.</summary>
internal sealed class KeptByBrowser;
