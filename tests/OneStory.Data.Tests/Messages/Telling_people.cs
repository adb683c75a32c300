using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Messages;
using OneStory.People;

namespace OneStory.Data.Tests.Messages;

public sealed class Telling_people
{
    private static readonly DecideWhetherToAssess.Command No = new(true, false, "The support Maya has now meets her needs.", "The school’s evidence and what you told us.", "Her school meets you in January.");

    [Theory, OnBothDatabases]
    public async Task A_refusal_is_written_to_the_parent_in_the_act_itself_with_all_that_the_law_requires(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(area.Maya, received: new(2026, 11, 2));
        area.Clock.MoveTo(new(2026, 12, 11));
        (await Decide(area, @case, No)).ShouldBeOfType<Done>();

        var messages = await Messages(area);
        var notice = messages.Single(message => message.Template == "assessment-refused" && message.ToName == "Rosa Delgado");
        (notice.Channel, notice.To, notice.State).ShouldBe(("email", "rosa.delgado@example.org", MessageState.Waiting));
        Notices.Find(DecisionKinds.RefuseToAssess)!.MissingFrom(notice.Says).ShouldBeEmpty();
        notice.Body.ShouldContain("The support Maya has now meets her needs.");
        notice.Body.ShouldContain("Your appeal must reach the tribunal by Thursday 11 February 2027.");
        notice.Body.ShouldContain("Contact the mediation adviser by Thursday 11 February 2027.");
        notice.Body.ShouldContain("Bridgewell Mediation. Telephone: 01632 960103");
        messages.Single(message => message.Template == "assessment-refused" && message.ToName == "Carol Finch").Subject.ShouldStartWith("For you to know: ");
    }

    [Theory, OnBothDatabases]
    public async Task A_notice_that_could_not_say_what_the_law_requires_refuses_the_act_and_nothing_is_done(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(area.Maya, received: new(2026, 11, 2));
        await using (var working = await area.AsTheSystem())
        {
            var authority = await working.Db.Authorities.SingleAsync(found => found.Id == area.Ashmere);
            authority.MediationAdviser.Phone = "";
            await working.Db.SaveChangesAsync();
        }

        var refused = (await Decide(area, @case, No)).ShouldBeOfType<Refused>();
        refused.Why.ShouldContain("the mediation adviser");
        refused.Source.ShouldBe("SEND Regulations 2014, regulation 32");
        await using var after = area.Database.Open(area.Ashmere);
        (await after.Decisions.AnyAsync()).ShouldBeFalse();
        (await after.Outbox.AnyAsync(message => message.Template == "assessment-refused")).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task A_young_person_gets_theirs_and_their_parents_do_not(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(area.Theo, received: new(2026, 11, 2));
        (await Decide(area, @case, No)).ShouldBeOfType<Done>();
        var notice = (await Messages(area)).Single(message => message.Template == "assessment-refused");
        notice.ToName.ShouldBe("Theo Lindqvist");
        notice.Body.ShouldContain("assessment of you");
    }

    [Theory, OnBothDatabases]
    public async Task Where_nobody_is_known_the_notice_is_a_letter_to_the_home(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(await area.Child("Amari", "Blake"), received: new(2026, 11, 2));
        (await Decide(area, @case, No)).ShouldBeOfType<Done>();
        var notice = (await Messages(area)).Single(message => message.Template == "assessment-refused");
        (notice.Channel, notice.ToName, notice.To).ShouldBe(("letter", "The parent or carer of Amari Blake", "3 Quarrendon Row\nAshmere\nHP20 1ZU"));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_chose_texts_gets_a_text_and_the_notice_in_writing(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.SetUp(area.Ashmere, async hand =>
        {
            var rosa = await hand.Db.FamilyMembers.SingleAsync(member => member.Name == "Rosa Delgado");
            rosa.ContactBy = ContactBy.Text;
        });
        var @case = await area.Case(area.Maya, received: new(2026, 11, 2));
        (await Decide(area, @case, No)).ShouldBeOfType<Done>();
        var rosas = (await Messages(area)).Where(message => message.Template == "assessment-refused" && message.ToName == "Rosa Delgado").ToList();
        rosas.Select(message => message.Channel).ShouldBe(["email", "text"], ignoreOrder: true);
        rosas.Single(message => message.Channel == "text").Says.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_written_to_about_a_child_who_has_died(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(area.Maya, received: new(2026, 11, 2));
        await using (var working = await area.As(Persona.Officer))
            (await working.Get<RecordDeath>().Do(area.Maya, new(new(2026, 11, 2), "Her mother rang."))).ShouldBeOfType<Done>();
        await using (var working = await area.As(Persona.Manager))
            await working.Get<AllocateCase>().Do(@case, new(area.PostOf(Persona.Officer)));
        (await Messages(area)).Where(message => message.State == MessageState.Waiting).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Work_done_line_by_line_is_told_once_in_the_evening(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(area.Maya, received: new(2026, 11, 2));
        for (var time = 0; time < 3; time++)
        {
            await using var working = await area.As(Persona.Parent);
            using var words = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"Letter {time}"));
            (await working.Get<OneStory.Files.AddFile>().ToChild(area.Maya, new(words, "letter.txt", null, @case), CancellationToken.None)).ShouldBeOfType<Done>();
        }

        var told = (await Messages(area)).Where(message => message.Template == "file-came-in").ShouldHaveSingleItem();
        told.ToName.ShouldBe("Bryn Talbot");
        told.InDigest.ShouldBeTrue();
    }

    private static async Task<Outcome> Decide(Area area, Guid @case, DecideWhetherToAssess.Command command)
    {
        await using var working = await area.As(Persona.Officer);
        return await working.Get<DecideWhetherToAssess>().Do(@case, command);
    }

    private static async Task<List<OutboxMessage>> Messages(Area area)
    {
        await using var db = area.Database.Open(area.Ashmere);
        return await db.Outbox.AsNoTracking().ToListAsync();
    }
}
