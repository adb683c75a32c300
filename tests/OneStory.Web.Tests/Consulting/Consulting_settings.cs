using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Places;
using OneStory.Plans;

namespace OneStory.Web.Tests.Consulting;

public sealed class Consulting_settings(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private static readonly DateOnly Draft = new(2027, 2, 1);

    [Fact]
    public async Task Several_are_consulted_at_once_and_one_answers_on_its_own_page()
    {
        var @case = await WithDraft("Ada");
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/consultations?name=");
        page.ShouldSay("Distances are in a straight line, from about the middle of HP20");
        page = await page.Tick("Alder Park School, Ashmere").Tick("Beech Hill Academy, Ashmere").Press("Consult the settings ticked");
        page.Errors.ShouldBeEmpty();
        page.Said.ShouldBe("We have consulted 2 settings. Each should answer within fifteen days.");
        (await host.Area.AsTheSystem()).Db.CaseDeadlines.Count(clock => clock.CaseId == @case && clock.LimitId == "setting-consult-reply" && clock.Due == Draft.AddDays(15)).ShouldBe(2);

        page = await (await host.Browser(Persona.Senco).Open("/ashmere/consultations")).Follow("Ada Blake");
        page = await page.Choose("We should not be named").Press("Send the answer");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Choose the ground you rely on. There are no others.");
        page = await page.Tick(NamingGrounds.All[0].Title).Fill("Your reasons", "We have no hydrotherapy.").Press("Send the answer");
        page.ShouldSay("Says that it should not be named");
        var answered = await Look(db => db.Consultations.SingleAsync(asked => asked.CaseId == @case && asked.RepliedOn != null));
        (answered.Reply, answered.Reasons, answered.RepliedByName).ShouldBe((ConsultationReply.ShouldNotBeNamed, "We have no hydrotherapy.", "Hannah Brook"));
    }

    [Fact]
    public async Task A_setting_sees_the_record_while_it_is_consulted_and_not_after()
    {
        var @case = await WithDraft("Bo");
        var asked = await Consult(@case, host.Area.Places.School.Id);
        (await host.Browser(Persona.Senco).Open($"/ashmere/case/{@case}/consultations/{asked}")).Heading.ShouldContain("Bo Blake");
        await using (var working = await host.Area.As(Persona.Officer))
            (await working.Get<WithdrawConsultation>().Do(@case, new(asked, "The family has moved."))).IsDone.ShouldBeTrue();
        (await host.Browser(Persona.Senco).Open($"/ashmere/case/{@case}/consultations/{asked}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_setting_that_is_consulted_reads_and_answers_and_no_more()
    {
        var @case = await WithDraft("Fay");
        var child = await Look(db => db.Cases.Where(found => found.Id == @case).Select(found => found.ChildId).SingleAsync());
        await Consult(@case, host.Area.Places.School.Id);
        var hannah = host.Browser(Persona.Senco);
        (await hannah.Open($"/ashmere/child/{child}")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        foreach (var kept in new[] { "people/child", "messages" }) (await hannah.Open($"/ashmere/child/{child}/{kept}")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        await using var working = await host.Area.As(Persona.Senco);
        (await working.Get<ChildAccess>().To(child))!.Rights.ShouldBe([Right.ReadRecord, Right.ReadAdvice, Right.ReadPlan, Right.AnswerConsultations], ignoreOrder: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_setting_that_answered_goes_on_reading_after_the_final_plan_only_if_it_is_named(bool isNamed)
    {
        var @case = await WithDraft(isNamed ? "Gus" : "Hal");
        var (school, asked) = (host.Area.Places.School.Id, await Consult(@case, host.Area.Places.School.Id));
        var page = await host.Browser(Persona.Senco).Open($"/ashmere/case/{@case}/consultations/{asked}");
        (await page.Choose("We can meet the needs").Press("Send the answer")).Said.ShouldBe("Your answer has been sent. You can change it until the plan is final.");
        (await host.Browser(Persona.Senco).Open($"/ashmere/case/{@case}/consultations/{asked}")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        await host.Area.SetUp(null, async hand =>
        {
            var child = (await hand.Db.Cases.SingleAsync(found => found.Id == @case)).ChildId;
            if (isNamed) hand.Db.Add(new NamingDecision { CaseId = @case, SettingId = school, SettingType = "Mainstream school", Reasons = "It is near.", DecidedOn = Draft });
            hand.Db.Add(new CaseFact { CaseId = @case, Type = FactTypes.DecisionSent.Id, Kind = DecisionKinds.FinalPlan, Date = Draft, RecordedByActId = hand.ActId });
            hand.Concerns(child, @case);
        });
        (await host.Browser(Persona.Senco).Open($"/ashmere/case/{@case}/consultations/{asked}")).Status.ShouldBe(isNamed ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.NotFound);
        (await host.Browser(Persona.Senco).Open("/ashmere/consultations")).Words.Contains(isNamed ? "Gus Blake" : "Hal Blake", StringComparison.Ordinal).ShouldBe(isNamed);
    }

    [Fact]
    public async Task An_answer_after_the_final_plan_is_kept_and_said_to_change_nothing()
    {
        var @case = await WithDraft("Cy", new Fact(FactTypes.DecisionSent, Draft.AddDays(20), DecisionKinds.FinalPlan));
        var asked = await Consult(@case, host.Area.Places.School.Id);
        host.Clock.MoveTo(Draft.AddDays(25));
        var page = await host.Browser(Persona.Senco).Open($"/ashmere/case/{@case}/consultations/{asked}");
        page.ShouldSay("The final plan has been sent.");
        page = await page.Choose("We can meet the needs").Press("Send the answer");
        page.Errors.ShouldBeEmpty();
        (await Look(db => db.Consultations.SingleAsync(there => there.Id == asked))).RepliedOn.ShouldBe(Draft.AddDays(25));
    }

    [Fact]
    public async Task A_setting_consulted_again_is_given_its_fifteen_days_from_then()
    {
        var @case = await WithDraft("Fay");
        var school = host.Area.Places.School.Id;
        var first = await Consult(@case, school);
        var version = await Look(db => db.Consultations.Where(asked => asked.Id == first).Select(asked => asked.Version).SingleAsync());
        await using (var working = await host.Area.As(Persona.Senco))
            (await working.Get<AnswerConsultation>().Do(@case, new(first, ConsultationReply.CanMeetNeed, [], "We can.", "", version))).IsDone.ShouldBeTrue();
        host.Clock.MoveTo(Draft.AddDays(10));
        await Consult(@case, school);
        var letters = await Look(db => db.Outbox.Where(message => message.CaseId == @case && message.Template == "consultation").OrderBy(message => message.WrittenAt).Select(message => message.Subject).ToListAsync());
        letters.Count.ShouldBe(2);
        letters[0].ShouldContain($"Answer by {Draft.AddDays(15).InWords()}");
        letters[1].ShouldContain($"Answer by {Draft.AddDays(25).InWords()}");
    }

    [Fact]
    public async Task The_familys_choice_is_named_unless_a_ground_is_made_out()
    {
        var @case = await WithDraft("Di");
        var (theirs, other) = (host.Area.Places.OtherSchool.Id, host.Area.Places.School.Id);
        await Prefer(@case, theirs);
        await Consult(@case, theirs, other);
        await using var working = await host.Area.As(Persona.Officer);
        var name = working.Get<NameSetting>();
        var refused = (await name.Do(@case, new(other, "", "It is nearer.", []))).ShouldBeOfType<Refused>();
        refused.Source.ShouldBe("Children and Families Act 2014, section 39(3) and (4)");
        (await name.Do(@case, new(other, "", "It is nearer.", [new("unsuitable", " ")]))).ShouldBeOfType<Refused>().Why.ShouldBe("Say why this ground is made out.");
        (await name.Do(@case, new(other, "", "It is nearer.", [new("unsuitable", "It takes children from eleven.")]))).IsDone.ShouldBeTrue();
        (await name.Do(@case, new(theirs, "", "The family asks for it.", []))).IsDone.ShouldBeTrue();
        var naming = await Look(db => db.NamingDecisions.SingleAsync(decided => decided.CaseId == @case));
        (naming.SettingId, naming.IsTheFamilysChoice, naming.Grounds.Count).ShouldBe((theirs, true, 0));
    }

    [Fact]
    public async Task A_setting_is_not_named_without_being_consulted_nor_while_the_family_can_still_ask()
    {
        var @case = await WithDraft("Ed");
        await using var working = await host.Area.As(Persona.Officer);
        var name = working.Get<NameSetting>();
        (await name.Do(@case, new(host.Area.Places.School.Id, "", "It is near.", []))).ShouldBeOfType<Refused>().Why.ShouldStartWith("The family has until Monday 15 February 2027 to ask");
        host.Clock.MoveTo(Draft.AddDays(20));
        (await name.Do(@case, new(host.Area.Places.School.Id, "", "It is near.", []))).ShouldBeOfType<Refused>().Why.ShouldBe("Alder Park School has not been consulted, and must be before it is named.");
        (await name.Do(@case, new(null, "Mainstream secondary school", "No setting is free yet.", []))).IsDone.ShouldBeTrue();
    }

    private async Task<Guid> WithDraft(string name, params Fact[] facts)
    {
        var child = await host.Area.Child(name, "Blake", born: new(2015, 3, 9), parent: Persona.Parent);
        var @case = await host.Area.Case(child, new(2026, 11, 2), facts:
        [
            new(FactTypes.DecisionSent, new(2026, 12, 7), DecisionKinds.WillAssess), new(FactTypes.AdviceRequested, new(2026, 12, 7), About: "Health"),
            new(FactTypes.DecisionSent, new(2027, 1, 25), DecisionKinds.WillIssuePlan), new(FactTypes.DraftServed, Draft), .. facts,
        ]);
        host.Clock.MoveTo(Draft);
        return @case;
    }

    private async Task<Guid> Consult(Guid @case, params Guid[] settings)
    {
        await using (var working = await host.Area.As(Persona.Officer))
            (await working.Get<ConsultSettings>().Do(@case, new(settings, "Can you meet the needs?"))).IsDone.ShouldBeTrue();
        return await Look(db => db.Consultations.Where(asked => asked.CaseId == @case).Select(asked => asked.Id).FirstAsync());
    }

    private Task Prefer(Guid @case, Guid setting) => host.Area.SetUp(null, async hand =>
    {
        var child = (await hand.Db.Cases.SingleAsync(found => found.Id == @case)).ChildId;
        var plan = new Plan { CaseId = @case, ChildId = child, Template = "1" };
        hand.Db.Add(plan);
        hand.Db.Add(new Representations { PlanId = plan.Id, PreferredSettingId = setting, AskedForSettingId = setting, AskedForBecause = "Her friends go there.", SentAt = hand.Now });
        hand.Concerns(child, @case);
    });

    private async Task<T> Look<T>(Func<OneStory.Data.OneStoryDbContext, Task<T>> look)
    {
        await using var working = await host.Area.AsTheSystem();
        return await look(working.Db);
    }
}
