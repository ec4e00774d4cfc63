namespace Partnership.Web.StartUp;

/// <summary>The site can't start, and the message tells the person who starts it why and what to do.</summary>
internal sealed class StartUpFailure(string message, Exception? cause = null) : Exception(message, cause);
