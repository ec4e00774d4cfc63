using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Partnership.Publishing.Release;

namespace Partnership.Web.Pages.Desk.Shared;

/// <summary>Reads a day and a London time that a person gives for a release.</summary>
internal static class ReleaseMoment
{
    private static readonly string[] Formats = ["H:mm", "HH:mm", "H.mm", "h:mm tt", "h:mmtt", "htt", "h tt"];

    /// <summary>The moment, or null with what is wrong in the model state under <c>On.Day</c> and <c>At</c>.</summary>
    public static DateTimeOffset? Read(DateFields on, string? at, ModelStateDictionary state)
    {
        if (on.Value is null)
            state.AddModelError("On.Day", on.Problem ?? "Give the day.");
        if (!TimeOnly.TryParseExact(at?.Trim().ToUpperInvariant(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            state.AddModelError("At", "Give the time, like 9:00 or 14:30.");
        if (!state.IsValid || on.Value is not { } day)
            return null;
        switch (ReleaseTime.FromLondon(day, time))
        {
            case ReleaseTimeOutcome.At exact:
                return exact.Instant;
            case ReleaseTimeOutcome.Twice twice:
                return twice.First; // the words on the page say which
            case ReleaseTimeOutcome.NoSuchTime none:
                state.AddModelError("At", none.Words);
                return null;
            default:
                throw new InvalidOperationException("There is no other outcome.");
        }
    }
}
