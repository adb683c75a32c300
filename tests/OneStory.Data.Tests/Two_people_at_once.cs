using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Casework;
using OneStory.Law;

namespace OneStory.Data.Tests;

public sealed class Two_people_at_once
{
    [Theory, OnBothDatabases]
    public async Task A_change_to_what_somebody_has_changed_since_is_a_conflict_and_writes_nothing(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var reader = area.Database.Open(area.Ashmere);
        var seen = (await reader.Children.SingleAsync(child => child.Id == area.Maya)).Version;
        (await Rename(area, "Mya", seen)).IsDone.ShouldBeTrue();
        (await Rename(area, "Maia", seen)).ShouldBeOfType<Conflict>();
        await using var after = area.Database.Open(area.Ashmere);
        var maya = await after.Children.SingleAsync(child => child.Id == area.Maya);
        (maya.FirstName, maya.Version).ShouldBe(("Mya", seen + 1));
        (await after.Acts.CountAsync(act => act.Kind == "rename")).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Twenty_acts_at_once_on_one_case_all_stand_one_after_another(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(area.Maya);
        var outcomes = await AllAtOnce(20, async turn =>
        {
            await using var working = await area.As(Persona.Officer);
            return await working.Work.OnCase(@case, Right.SeekAdvice, new("seek-advice"), hand =>
            {
                hand.Record(FactTypes.AdviceRequested, hand.Today, about: $"Adviser {turn}");
                return Task.FromResult(Outcome.Done());
            });
        });
        outcomes.ShouldAllBe(outcome => outcome.IsDone);
        await using var after = await area.AsTheSystem();
        (await after.Db.CaseFacts.CountAsync(fact => fact.Type == FactTypes.AdviceRequested.Id)).ShouldBe(20);
        (await after.Db.Acts.Where(act => act.Kind == "seek-advice").Select(act => act.Number).Distinct().CountAsync()).ShouldBe(20);
        (await after.Get<VerifyAudit>().Do()).Breaks.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Of_twenty_who_would_do_at_once_what_may_be_done_only_once_one_does_it(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var outcomes = await AllAtOnce(20, async _ =>
        {
            await using var working = await area.As(Persona.Officer);
            return await working.Work.OnChild(area.Maya, Right.EditPeople, new("appoint-lead"), async hand =>
            {
                if (hand.Child.Team.Exists(member => member.IsLead)) return Outcome.Refused("There is a lead already.");
                await Task.Yield();
                hand.Db.Add(new People.TeamMember { ChildId = hand.Child.Id, Name = "Jo Rowan", Role = "Teacher", IsLead = true });
                return Outcome.Done();
            });
        });
        outcomes.Count(outcome => outcome.IsDone).ShouldBe(1);
        outcomes.OfType<Refused>().Count().ShouldBe(19);
    }

    [Theory, OnBothDatabases]
    public async Task Twenty_looks_at_once_are_all_written_down(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AllAtOnce(20, async turn =>
        {
            await using var working = await area.As(Persona.Officer);
            await working.Get<AccessLog>().Viewed((await working.Get<ChildAccess>().To(area.Maya))!, $"page {turn}");
            return Outcome.Done();
        });
        await using var after = await area.AsTheSystem();
        (await after.Db.AccessLog.CountAsync(look => look.ChildId == area.Maya)).ShouldBe(20);
        (await after.Get<VerifyAudit>().Do()).Breaks.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_look_written_after_somebody_elses_follows_theirs(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var first = await area.As(Persona.Officer);
        await using var second = await area.As(Persona.Officer);
        var (known, other) = ((await first.Get<ChildAccess>().To(area.Maya))!, (await second.Get<ChildAccess>().To(area.Maya))!);
        await second.Get<AccessLog>().Viewed(other, "the story");
        await first.Get<AccessLog>().Viewed(known, "the plan");
        await first.Get<AccessLog>().Downloaded(known, "the plan, as PDF");
        await using var after = await area.AsTheSystem();
        (await after.Db.AccessLog.Where(look => look.ChildId == area.Maya).OrderBy(look => look.Number).Select(look => look.What).ToListAsync()).ShouldBe(["the story", "the plan", "the plan, as PDF"]);
        (await after.Get<VerifyAudit>().Do()).Breaks.ShouldBeEmpty();
    }

    private static async Task<Outcome> Rename(Area area, string name, int seen)
    {
        await using var working = await area.As(Persona.Officer);
        return await working.Work.OnChild(area.Maya, Right.EditPeople, new("rename"), hand =>
        {
            hand.Expect(hand.Child, seen);
            hand.Child.FirstName = name;
            return Task.FromResult(Outcome.Done());
        });
    }

    /// <summary>Nobody begins before everybody is ready.</summary>
    private static async Task<IReadOnlyList<Outcome>> AllAtOnce(int times, Func<int, Task<Outcome>> act)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Enumerable.Range(1, times).Select(turn => Task.Run(async () =>
        {
            await ready.Task;
            return await act(turn);
        })).ToList();
        ready.SetResult();
        return await Task.WhenAll(all);
    }
}
