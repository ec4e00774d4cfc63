using System.Net;

namespace Partnership.Faults.Work;

/// <summary>One answer to one visitor.</summary>
/// <param name="Node">The node that gave it.</param>
/// <param name="Path">What was asked for.</param>
/// <param name="Asked">When.</param>
/// <param name="Status">How it was answered.</param>
/// <param name="Body">What it said.</param>
internal sealed record Reading(string Node, string Path, DateTimeOffset Asked, HttpStatusCode Status, string Body);
