using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Law;

namespace OneStory.Data.Tests;

public sealed class Deadlines_kept_for_worklists
{
    /// <summary>The way to a plan, kept to more often than not: at random most cases would end before they had begun.</summary>
    private static readonly Act[] Way = [Acts.AgreeToAssess, Acts.AgreePlan, Acts.ServeDraft, Acts.ConsultSetting, Acts.ReplyToConsultation, Acts.HoldMeeting, Acts.IssueFinalPlan];
    private static readonly Party[] OfTheMainJob = [Party.Authority, Party.Adviser, Party.Setting, Party.Family, Party.Requester];

    /// <summary>Lives cases at random, one lawful act after another, and looks after each at what is kept of it.</summary>
    [Theory, OnBothDatabases]
    public async Task What_is_kept_equals_what_is_derived_after_whatever_acts(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var stages = new HashSet<string>();
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var chance = new Random(seed);
            area.Clock.MoveTo(new DateOnly(2026, 1, 5).AddDays(chance.Next(300)));
            var @case = await area.Case(area.Maya);
            for (var step = 0; step < 14; step++)
            {
                area.Clock.MoveOn(TimeSpan.FromDays(chance.Next(0, 20)));
                await DoSomethingLawful(area, @case, chance);
                stages.Add(await Compare(area, @case, $"seed {seed}, step {step}"));
            }
        }

        stages.Count.ShouldBeGreaterThan(6, $"The cases went nowhere: {string.Join(", ", stages)}.");
    }

    [Theory, OnBothDatabases]
    public async Task A_fact_taken_back_takes_its_deadlines_with_it(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(area.Maya, received: new(2026, 10, 1));
        await using (var working = await area.As(Persona.Officer))
            (await working.Work.OnCase(@case, Right.CorrectDates, new("correct-date"), hand =>
            {
                hand.Withdraw(hand.Case.Facts.Single());
                hand.Record(FactTypes.RequestReceived, new(2026, 9, 24), RequestKinds.Assessment);
                return Task.FromResult(Outcome.Done());
            })).IsDone.ShouldBeTrue();
        await Compare(area, @case, "after the correction");
        await using var db = area.Database.Open(area.Ashmere);
        (await db.CaseDeadlines.SingleAsync(deadline => deadline.LimitId == "final-plan")).Due.ShouldBe(new(2027, 2, 11));
        (await db.Cases.SingleAsync()).Standing.FinalPlanDue.ShouldBe(new(2027, 2, 11));
    }

    private static async Task DoSomethingLawful(Area area, Guid @case, Random chance)
    {
        await using var working = await area.As(Persona.Officer);
        (await working.Work.OnCase(@case, Right.CorrectDates, new("live"), hand =>
        {
            var acts = hand.Position.Acts().Where(offered => offered.MayBeDone && OfTheMainJob.Contains(offered.Act.By) && !offered.Act.RecordedBy.Type.Planned).ToList();
            if (chance.Next(3) > 0 && acts.Exists(offered => Way.Contains(offered.Act))) acts.RemoveAll(offered => !Way.Contains(offered.Act));
            if (acts.Count == 0) return Task.FromResult(Outcome.Done());
            var fact = acts[chance.Next(acts.Count)].Act.RecordedBy;
            var kinds = fact.Kinds is { Count: > 0 } some ? some : fact.Type.Kinds;
            hand.Record(fact.Type, hand.Today, kinds.Count > 0 ? kinds[chance.Next(kinds.Count)] : null, fact.Type.AboutWhat is null ? null : $"Body {chance.Next(3)}");
            return Task.FromResult(Outcome.Done());
        })).IsDone.ShouldBeTrue();
    }

    private static async Task<string> Compare(Area area, Guid @case, string when)
    {
        await using var working = await area.As(Persona.Officer);
        var derived = (await working.Get<CaseLawQuery>().Of(@case))!;
        var kept = await working.Db.CaseDeadlines.AsNoTracking().Where(deadline => deadline.CaseId == @case).ToListAsync();
        kept.Select(deadline => (deadline.LimitId, deadline.About, deadline.Start, deadline.Due, deadline.Target, deadline.ClosedOn, deadline.State, deadline.Party)).ShouldBe(
            derived.Deadlines.Where(deadline => deadline.Limit.Kind == LimitKind.Deadline && deadline.State != DeadlineState.NotApplicable)
                .Select(deadline => (deadline.Limit.Id, deadline.About, deadline.Start, deadline.Due, deadline.Target, deadline.ClosedOn, deadline.State.ToString(), deadline.Limit.Party.ToString())),
            ignoreOrder: true, when);
        var standing = (await working.Db.Cases.AsNoTracking().SingleAsync(one => one.Id == @case)).Standing;
        (standing.Stage, standing.AsOf, standing.RuleSet).ShouldBe((derived.Stage.Id, area.Clock.Today, DeadlineCache.RuleSet), when);
        return standing.Stage;
    }
}
