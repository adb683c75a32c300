using OneStory.Law;
using OneStory.Places;
using OneStory.Web.Pages.Work.Advice;

namespace OneStory.Web.Pages.Work.Places;

public static class ConsultationWords
{
    public static Standing Of(ConsultationRow row, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            { WithdrawnOn: not null } => new("not-applicable", "Taken back"),
            { Reply: ConsultationReply.CanMeetNeed } => new("met", "Can meet the needs"),
            { RepliedOn: not null } => new("met", "Says that it should not be named"),
            { Clock: { } clock } when clock.Due < today => new("missed", $"{OneStory.Law.Words.Of(today.DayNumber - clock.Due.DayNumber, "days")} late"),
            { Clock: { } clock } when clock.Due <= today.AddDays(3) => new("due-soon", clock.Due == today ? "Due today" : $"Due in {OneStory.Law.Words.Of(clock.Due.DayNumber - today.DayNumber, "days")}"),
            _ => new("waiting", "Waiting for its answer"),
        };
    }

    public static string Ground(string id) => NamingGrounds.All.FirstOrDefault(ground => ground.Id == id)?.Title ?? id;

    public static string GroundSource(string id) => NamingGrounds.All.FirstOrDefault(ground => ground.Id == id)?.Source ?? "";

    public static string Phase(string id) => id.Length == 0 ? "Not known" : id == "post-16" ? "Post-16" : id == "all-through" ? "All-through" : id.Replace('-', ' ').Capitalised();
}
