using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OneStory.Assessments;
using OneStory.Jobs;
using OneStory.Law;
using OneStory.Messages;

namespace OneStory.Data.Tests.Jobs;

public sealed class Doing_what_is_due
{
    [Theory, OnBothDatabases]
    public async Task A_turn_is_taken_by_one_node_and_not_again_until_its_time(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var nodes = await Nodes(area, 3);
        var done = (await Task.WhenAll(nodes.Select(node => node.Due(CancellationToken.None)))).SelectMany(lines => lines).ToList();
        done.Count.ShouldBe(Job.All.Sum(job => job.IsForAll ? 1 : 2));
        done.ShouldBeUnique();
        done.ShouldAllBe(line => !line.Contains("Failed", StringComparison.Ordinal));
        (await nodes[0].Due(CancellationToken.None)).ShouldBeEmpty();
        area.Clock.MoveOn(TimeSpan.FromSeconds(16));
        (await nodes[1].Due(CancellationToken.None)).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Distinct().ShouldBe(["sign-in-messages", "imports", "outbox"]);
    }

    [Theory, OnBothDatabases]
    public async Task Cases_are_carried_over_to_the_day_without_an_act(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(area.Maya, received: new(2026, 11, 2));
        area.Clock.MoveTo(new(2026, 12, 15));
        (await RollOver(area)).ShouldBe(1);
        (await RollOver(area)).ShouldBe(0);
        await using var db = area.Database.Open(area.Ashmere);
        var carried = await db.Cases.AsNoTracking().Include(found => found.Deadlines).SingleAsync(found => found.Id == @case);
        carried.Standing.AsOf.ShouldBe(new(2026, 12, 15));
        carried.Deadlines.Single(deadline => deadline.LimitId == "assess-decision").State.ShouldBe("Missed");
        carried.Deadlines.Select(deadline => (deadline.LimitId, deadline.About)).ShouldBeUnique();
        (await db.Acts.CountAsync(act => act.CaseId == @case)).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task The_family_is_told_the_day_after_that_the_authority_is_late_and_once(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Case(area.Maya, received: new(2026, 11, 2));
        area.Clock.MoveTo(new(2026, 12, 14));
        await Reminders(area);
        (await Written(area, "we-are-late")).ShouldBeEmpty();
        area.Clock.MoveTo(new(2026, 12, 15));
        await Reminders(area);
        await Reminders(area);
        var told = (await Written(area, "we-are-late")).ShouldHaveSingleItem();
        told.Body.ShouldContain("We should have done this by Monday 14 December 2026");
    }

    [Theory, OnBothDatabases]
    public async Task An_adviser_is_reminded_a_week_before_on_the_day_and_weekly_when_late_and_then_the_family_is_told(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(area.Maya, received: new(2026, 11, 2), facts: [new Fact(FactTypes.DecisionSent, new(2026, 11, 2), DecisionKinds.WillAssess), new Fact(FactTypes.AdviceRequested, new(2026, 11, 2), AdviceKinds.Medical, "Speech and language therapist")]);
        await area.SetUp(area.Ashmere, async hand =>
        {
            await Task.CompletedTask;
            hand.Db.Add(new Advice { CaseId = @case, RoleId = "health", Title = "Speech and language therapist", About = "Speech and language therapist", AskedOn = new(2026, 11, 2), OrganisationId = area.Places.Trust.Id, PostId = area.PostOf(Persona.Adviser) });
        });
        foreach (var (day, template, times) in new[]
        {
            (new DateOnly(2026, 12, 6), "advice-due-soon", 0), (new(2026, 12, 7), "advice-due-soon", 1), (new(2026, 12, 10), "advice-due-soon", 1), (new(2026, 12, 14), "advice-due-today", 1),
            (new(2026, 12, 15), "advice-overdue", 1), (new(2026, 12, 18), "advice-overdue", 1), (new(2026, 12, 22), "advice-overdue", 2),
        })
        {
            area.Clock.MoveTo(day);
            await Reminders(area);
            (await Written(area, template)).Count.ShouldBe(times, $"{template} on {day.Iso()}");
        }

        (await Written(area, "advice-overdue")).ShouldAllBe(message => message.ToName == "Miriam Oyelaran");
        (await Written(area, "advice-late")).ShouldHaveSingleItem().ToName.ShouldBe("Rosa Delgado");
    }

    [Theory, OnBothDatabases]
    public async Task A_setting_consulted_again_is_reminded_by_the_second_date(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var (again, school) = ($"{area.Places.School.Name} (2)", area.Places.School);
        var @case = await area.Case(area.Maya, received: new(2026, 11, 2), facts:
        [
            new(FactTypes.DecisionSent, new(2026, 12, 7), DecisionKinds.WillAssess), new(FactTypes.DecisionSent, new(2027, 1, 25), DecisionKinds.WillIssuePlan), new(FactTypes.DraftServed, new(2027, 2, 1)),
            new(FactTypes.ConsultationReceived, new(2027, 2, 1), About: school.Name), new(FactTypes.ConsultationReplied, new(2027, 2, 5), About: school.Name), new(FactTypes.ConsultationReceived, new(2027, 2, 20), About: again),
        ]);
        await area.SetUp(area.Ashmere, hand =>
        {
            hand.Db.Add(new OneStory.Places.Consultation { CaseId = @case, SettingId = school.Id, About = again, Letter = "Can you?", SentOn = new(2027, 2, 20) });
            return Task.CompletedTask;
        });
        area.Clock.MoveTo(new(2027, 2, 21));
        await Reminders(area);
        (await Written(area, "consultation-due")).ShouldBeEmpty();
        area.Clock.MoveTo(new(2027, 3, 5));
        await Reminders(area);
        (await Written(area, "consultation-due")).ShouldHaveSingleItem().Body.ShouldContain("Sunday 7 March 2027");
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_forgets_a_case_that_nobody_holds(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.Case(area.Maya, received: new(2026, 11, 2), officer: null);
        await using (var working = await area.AsTheSystem())
        {
            (await working.Get<RemindStaff>().Turn(CancellationToken.None)).ShouldBe(1);
            (await working.Get<RemindStaff>().Turn(CancellationToken.None)).ShouldBe(0);
        }

        var told = (await Written(area, "unassigned-cases")).ShouldHaveSingleItem();
        told.ToName.ShouldBe("Grace Adeyemi");
        told.Body.ShouldContain("Maya Delgado");
    }

    [Theory, OnBothDatabases]
    public async Task A_request_that_nobody_sends_is_deleted_two_weeks_after_its_writer_was_warned(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using (var db = area.Database.Open(area.Ashmere))
        {
            var now = area.Clock.GetUtcNow().UtcDateTime;
            db.RequestDrafts.AddRange(
                new RequestDraft { CodeHash = "a", Email = "writer@example.org", StartedAt = now, SavedAt = now }, new RequestDraft { CodeHash = "b", StartedAt = now, SavedAt = now });
            await db.SaveChangesAsync();
        }

        area.Clock.MoveOn(TimeSpan.FromDays(91));
        (await Tidy(area)).ShouldBe(new Tidied(0, 0, 1, 0));
        (await Tidy(area)).ShouldBe(new Tidied(0, 0, 0, 0));
        area.Clock.MoveOn(TimeSpan.FromDays(14) + TimeSpan.FromHours(1));
        (await Tidy(area)).ShouldBe(new Tidied(0, 0, 0, 2));
        await using var after = area.Database.Open(area.Ashmere);
        (await after.RequestDrafts.AnyAsync()).ShouldBeFalse();
        (await after.ActEvents.CountAsync(happened => happened.Type == "request-draft-expired")).ShouldBe(2);
    }

    private static async Task<List<RunJobs>> Nodes(Area area, int count)
    {
        await using var working = await area.AsTheSystem();
        var scopes = working.Get<IServiceScopeFactory>();
        return [.. Enumerable.Range(0, count).Select(_ => new RunJobs(scopes, area.Clock, NullLogger<RunJobs>.Instance))];
    }

    private static async Task<int> RollOver(Area area)
    {
        await using var working = await area.AsTheSystem();
        return await working.Get<RollOver>().Turn(rebuild: false, CancellationToken.None);
    }

    private static async Task Reminders(Area area)
    {
        await RollOver(area);
        await using var working = await area.AsTheSystem();
        await working.Get<SendReminders>().Turn(CancellationToken.None);
    }

    private static async Task<Tidied> Tidy(Area area)
    {
        await using var working = await area.AsTheSystem();
        return await working.Get<TidyUp>().Turn(CancellationToken.None);
    }

    private static async Task<List<OutboxMessage>> Written(Area area, string template)
    {
        await using var db = area.Database.Open(area.Ashmere);
        return await db.Outbox.AsNoTracking().Where(message => message.Template == template).ToListAsync();
    }
}
