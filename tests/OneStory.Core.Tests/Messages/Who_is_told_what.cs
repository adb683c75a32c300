using OneStory.Audit;
using OneStory.Messages;

namespace OneStory.Core.Tests.Messages;

public class Who_is_told_what
{
    [Fact]
    public void Every_event_tells_somebody_or_says_why_it_tells_nobody()
    {
        var unsaid = Events.All.Select(type => Events.TypeOf(type).Id).Where(type => WhoIsTold.Of(type) is null).ToList();
        unsaid.ShouldBeEmpty($"Add these to {nameof(WhoIsTold)}: {string.Join(", ", unsaid)}");
    }

    [Fact]
    public void No_line_is_about_an_event_that_there_is_not()
    {
        var there = Events.All.Select(type => Events.TypeOf(type).Id).ToHashSet();
        WhoIsTold.All.Select(rule => rule.EventType).Where(type => !there.Contains(type)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_line_tells_or_says_why_not()
    {
        foreach (var rule in WhoIsTold.All)
        {
            (rule.Tells.Count > 0).ShouldBe(rule.NobodyBecause is null, rule.EventType);
            foreach (var tells in rule.Tells)
            {
                var template = MessageTemplates.Get(tells.Template);
                tells.To.ShouldNotBeEmpty(rule.EventType);
                foreach (var whom in tells.To)
                    (template.For == Readership.Family).ShouldBe(whom is Whom.RightsHolder or Whom.Supporters, $"{rule.EventType} sends {template.Id} to {whom}");
            }
        }
    }

    [Fact]
    public void Every_message_is_sent_by_an_event_or_by_a_job()
    {
        string[] byJobs =
        [
            "digest", "draft-request-waits", "file-infected", "advice-late", "we-are-late", "draft-days-left", "advice-due-soon", "advice-due-today", "advice-overdue",
            "consultation-due", "decisions-due", "unassigned-cases", "outbox-gave-up", "entries-due-soon", "entries-due", "entries-overdue", "pages-due-soon", "pages-due", "pages-overdue",
        ];
        var sent = WhoIsTold.All.SelectMany(rule => rule.Tells).Select(tells => tells.Template).Concat(byJobs).ToHashSet();
        MessageTemplates.All.Select(template => template.Id).Where(id => !sent.Contains(id)).ShouldBeEmpty();
    }
}
