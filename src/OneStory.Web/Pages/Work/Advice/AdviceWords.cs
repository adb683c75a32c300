using Microsoft.AspNetCore.Mvc.Rendering;
using OneStory.Assessments;
using OneStory.Law;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>How a request for advice stands, in words and with the class that colours them.</summary>
public sealed record Standing(string Class, string Words);

public static class AdviceWords
{
    /// <param name="closedLate">The clock, for how late an answer came.</param>
    public static Standing Of(AdviceState state, Deadline? clock, DateOnly? answeredOn, DateOnly today) => state switch
    {
        AdviceState.Withdrawn => new("not-applicable", "Taken back"),
        AdviceState.NotKnown => new(Closed(clock), $"Not known to them{Late(clock)}"),
        AdviceState.Reused => new(Closed(clock), "Existing advice stands"),
        AdviceState.Given => new(Closed(clock), $"Given{(answeredOn is { } on ? $" {on.WithoutWeekday()}" : "")}{Late(clock)}"),
        _ when clock is { State: DeadlineState.Excused } => new("excused", "Over six weeks, with an exception"),
        _ when clock is { } late && late.Due < today => new("missed", $"{OneStory.Law.Words.Of(today.DayNumber - late.Due.DayNumber, "days")} late"),
        _ when clock is { } soon && soon.Due <= today.AddDays(7) => new("due-soon", soon.Due == today ? "Due today" : $"Due in {OneStory.Law.Words.Of(soon.Due.DayNumber - today.DayNumber, "days")}"),
        AdviceState.Started => new("running", "Being written"),
        _ => new("waiting", "Asked"),
    };

    /// <summary>"Year 4", "Reception".</summary>
    public static string Year(int year) => year switch { < 0 => "before Reception", 0 => "Reception", > 13 => "after Year 13", _ => $"Year {year}" };

    public static IEnumerable<SelectListItem> Options(this IEnumerable<BodyToAsk> bodies, string nobody) =>
        bodies.Select(body => new SelectListItem(body.Name, body.Id.ToString())).Prepend(new(nobody, ""));

    private static string Closed(Deadline? clock) => clock?.State == DeadlineState.MetLate ? "met-late" : "met";

    private static string Late(Deadline? clock) => clock is { State: DeadlineState.MetLate } late ? $", {OneStory.Law.Words.Of(-late.DaysLeft, "days")} late" : "";
}
