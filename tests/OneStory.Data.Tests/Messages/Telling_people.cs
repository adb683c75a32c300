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

    [Theory, OnBothDatabases]
    public async Task Health_social_care_and_the_setting_are_told_that_a_parents_request_is_considered(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AtSchool(area);
        await using (var working = await area.As(Persona.Parent)) (await working.Get<ReceiveRequest>().Do(Request(area, Asker.Parent))).IsDone.ShouldBeTrue();
        var told = (await Messages(area)).Where(message => message.Template == "request-considered").ToList();
        told.Select(message => message.ToName).ShouldBe(["Devi Raman", "Owen Prosser", "Hannah Brook"], ignoreOrder: true);
        told.ShouldAllBe(message => message.Body.Contains("regulation 4(2)") && message.Body.Contains("by Monday 14 December 2026") && !message.Body.Contains("Reading is hard."));
    }

    [Theory, OnBothDatabases]
    public async Task A_setting_that_asked_is_not_told_again_that_its_request_is_considered(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AtSchool(area);
        await using (var working = await area.As(Persona.Senco)) (await working.Get<ReceiveRequest>().Do(Request(area, Asker.Setting))).IsDone.ShouldBeTrue();
        var messages = await Messages(area);
        messages.Where(message => message.Template == "request-considered").Select(message => message.ToName).ShouldBe(["Devi Raman", "Owen Prosser"], ignoreOrder: true);
        messages.Single(message => message.ToName == "Hannah Brook").Template.ShouldBe("request-received-asker");
    }

    [Theory, OnBothDatabases]
    public async Task Health_and_social_care_are_told_the_decision_and_not_its_reasons(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        (await Decide(area, await area.Case(area.Maya, received: new(2026, 11, 2)), No)).ShouldBeOfType<Done>();
        var told = (await Messages(area)).Where(message => message.Template == "assessment-decided-for-bodies").ToList();
        told.Select(message => message.ToName).ShouldBe(["Devi Raman", "Owen Prosser"], ignoreOrder: true);
        told.ShouldAllBe(message => message.Body.Contains("regulation 5(2)") && message.Body.Contains("no EHC needs assessment") && !message.Body.Contains("meets her needs"));
    }

    [Theory, OnBothDatabases]
    public async Task The_commissioning_body_and_the_setting_are_told_that_there_will_be_no_plan(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await AtSchool(area);
        var @case = await area.Case(area.Maya, new(2026, 11, 2), facts:
        [
            new(FactTypes.DecisionSent, new(2026, 12, 1), DecisionKinds.WillAssess), new(FactTypes.AdviceRequested, new(2026, 12, 2), About: "Health"), new(FactTypes.AdviceReceived, new(2027, 1, 12), About: "Health"),
        ]);
        area.Clock.MoveTo(new(2027, 2, 1));
        await using (var working = await area.As(Persona.Officer))
            (await working.Get<OneStory.Plans.DecideNotToMakePlan>().Do(@case, new("Her school can give it.", "The advice.", "Her school meets you."))).ShouldBeOfType<Done>();
        var messages = await Messages(area);
        var told = messages.Single(message => message.Template == "plan-refused-for-commissioner");
        told.ToName.ShouldBe("Devi Raman");
        told.Body.ShouldContain("regulation 10(2)");
        messages.Single(message => message.Template == "decision-for-setting").ToName.ShouldBe("Hannah Brook");
    }

    [Theory, OnBothDatabases]
    public async Task Where_nobody_is_in_post_what_the_law_requires_is_a_letter_with_no_address(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var @case = await area.Case(area.Maya, received: new(2026, 11, 2));
        await area.SetUp(null, async hand =>
        {
            var clinical = area.PostOf(Persona.ClinicalOfficer);
            foreach (var held in await hand.Db.PostHoldings.Where(held => held.PostId == clinical).ToListAsync()) held.To = new(2026, 11, 1);
        });
        (await Decide(area, @case, No)).ShouldBeOfType<Done>();
        var unsent = (await Messages(area)).Single(message => message.Template == "assessment-decided-for-bodies" && message.ToName != "Owen Prosser");
        (unsent.ToName, unsent.Channel, unsent.To).ShouldBe(("The responsible commissioning body", "letter", ""));
    }

    private static Task AtSchool(Area area) => area.SetUp(null, async hand => (await hand.Db.Children.SingleAsync(child => child.Id == area.Maya)).SettingId = area.Places.School.Id);

    private static ReceiveRequest.Command Request(Area area, Asker asker) => new()
    {
        Asker = asker,
        AskerName = asker == Asker.Setting ? "Hannah Brook" : "Rosa Delgado",
        Child = new ChildSaid { FirstName = "Maya", LastName = "Delgado", Born = new(2018, 5, 14) },
        ChildId = area.Maya,
        Why = "Reading is hard.",
    };

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
