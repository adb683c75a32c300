using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Casework;
using OneStory.People;

namespace OneStory.Data.Tests;

public sealed class Writing_what_can_be_accounted_for
{
    [Theory, OnBothDatabases]
    public async Task A_record_cannot_be_changed_without_an_act(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var working = await area.As(Persona.Officer);
        var maya = await working.Db.Children.SingleAsync(child => child.Id == area.Maya);
        maya.FirstName = "Mya";
        (await Should.ThrowAsync<InvalidOperationException>(() => working.Db.SaveChangesAsync())).Message.ShouldBe("Child was written without an act. Use CaseWork.");
    }

    [Theory, OnBothDatabases]
    public async Task What_is_only_ever_added_to_cannot_be_changed_or_taken_away(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        foreach (var spoil in new Action<OneStoryDbContext, RecordedAct>[] { (_, act) => act.ByName = "Somebody else", (db, act) => db.Remove(act) })
        {
            await using var working = await area.As(Persona.Officer);
            spoil(working.Db, await working.Db.Acts.FirstAsync());
            (await Should.ThrowAsync<InvalidOperationException>(() => working.Db.SaveChangesAsync())).Message.ShouldBe("RecordedAct is only ever added to.");
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_record_cannot_be_written_into_another_authority(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var working = await area.As(Persona.Officer);
        var outcome = working.Work.OnChild(area.Maya, Right.EditPeople, new("try"), hand =>
        {
            hand.Db.Add(new TeamMember { AuthorityId = area.Stourhaven, ChildId = area.Maya, Name = "Jo Rowan", Role = "Teacher" });
            return Task.FromResult(Outcome.Done());
        });
        (await Should.ThrowAsync<InvalidOperationException>(() => outcome)).Message.ShouldBe("TeamMember of authority 991 cannot be written in authority 990.");
    }

    [Theory, OnBothDatabases]
    public async Task An_act_that_is_refused_leaves_nothing_behind(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var working = await area.As(Persona.Officer);
        var acts = await working.Db.Acts.CountAsync();
        var outcome = await working.Work.OnChild(area.Maya, Right.EditPeople, new("try"), hand =>
        {
            hand.Child.FirstName = "Mya";
            hand.Db.Add(new TeamMember { ChildId = area.Maya, Name = "Jo Rowan", Role = "Teacher" });
            return Task.FromResult(Outcome.Refused("Not today."));
        });
        outcome.ShouldBe(Outcome.Refused("Not today."));
        await using var after = area.Database.Open(area.Ashmere);
        (await after.Children.SingleAsync(child => child.Id == area.Maya)).FirstName.ShouldBe("Maya");
        (await after.TeamMembers.CountAsync()).ShouldBe(0);
        (await after.Acts.CountAsync()).ShouldBe(acts);
    }

    [Theory, OnBothDatabases]
    public async Task An_act_says_who_did_it_and_every_field_it_changed_with_before_and_after(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var working = await area.As(Persona.Officer);
        (await working.Work.OnChild(area.Maya, Right.EditPeople, new("correct-name", Reason: "Her birth certificate."), hand =>
        {
            hand.Child.FirstName = "Mya";
            return Task.FromResult(Outcome.Done());
        })).IsDone.ShouldBeTrue();
        await using var after = area.Database.Open(area.Ashmere);
        var act = await after.Acts.Include(one => one.Changes).SingleAsync(one => one.Kind == "correct-name");
        (act.ByName, act.ByRole, act.Reason, act.ChildId, act.AccountId).ShouldBe(("Bryn Talbot", "Casework officer", "Her birth certificate.", area.Maya, area.AccountOf(Persona.Officer)));
        act.Changes.Select(change => (change.Entity, change.EntityId, change.Field, change.Before, change.After)).ShouldBe([("Child", area.Maya, "FirstName", "Maya", "Mya")]);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_with_nothing_to_do_with_a_child_finds_no_such_child_and_somebody_without_the_right_is_told_so(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using (var senco = await area.As(Persona.Senco))
            (await senco.Work.OnChild(area.Maya, Right.EditPeople, new("try"), _ => throw new InvalidOperationException("It was let in."))).ShouldBe(new NotFound());
        await using (var panel = await area.As(Persona.PanelMember))
            (await panel.Work.OnChild(area.Maya, Right.EditPeople, new("try"), _ => throw new InvalidOperationException("It was let in."))).ShouldBe(new Forbidden(Right.EditPeople));
        await using var elsewhere = await area.As(Persona.OfficerElsewhere);
        (await elsewhere.Work.OnChild(area.Maya, Right.EditPeople, new("try"), _ => throw new InvalidOperationException("It was let in."))).ShouldBe(new NotFound());
    }
}
