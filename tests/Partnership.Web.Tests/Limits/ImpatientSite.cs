namespace Partnership.Web.Tests.Limits;

/// <summary>The site behind its real server, which has little time and few places.</summary>
public sealed class ImpatientSite : LimitedSite
{
    public const int MostConnections = 8;

    public ImpatientSite()
    {
        Settings["Limits:Connections:HeadersTime"] = "00:00:01";
        Settings["Limits:Connections:SlowFor"] = "00:00:02";
        Settings["Limits:Connections:KeepAlive"] = "00:00:01";
        Settings["Limits:Connections:Most"] = MostConnections.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Settings["Limits:WorkTime"] = "00:00:01";
        Settings["Limits:RetryAfter"] = "00:00:07";
    }
}
