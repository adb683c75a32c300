using OneStory.Access;
using OneStory.Assessments;
using OneStory.Files;
using OneStory.Law;
using OneStory.Places;
using OneStory.Plans;

namespace OneStory.Web.Tests.Guards;

/// <summary>The ids that addresses name, of one child's record with a case and everything under it.</summary>
internal sealed record Records(string Child, string Case, string Advice, string Consultation, string Meeting, string File, string Other)
{
    /// <summary>A child of Ashmere whom no persona's post, setting or family has anything to do with, but for those who reach every child.</summary>
    public static async Task<Records> Unrelated(OneStoryHost host) =>
        await Under(host, await host.Area.Child("Amari", "Blake", setting: host.Area.Places.OtherSchool.Id), host.Area.Ashmere, host.Area.Places.AshmereCouncil.Id);

    public static async Task<Records> Elsewhere(OneStoryHost host) =>
        await Under(host, await host.Area.Child("Orla", "Hart", authority: host.Area.Stourhaven), host.Area.Stourhaven, host.Area.Places.StourhavenCouncil.Id);

    /// <summary>A child whose parent, supporter, school and therapist are all personas.</summary>
    public static async Task<Records> Shared(OneStoryHost host) => await Under(
        host, await host.Area.Child("Nyah", "Osei", setting: host.Area.Places.School.Id, parent: Persona.Parent, supporter: Persona.Supporter), host.Area.Ashmere, host.Area.Places.Trust.Id);

    public static Records MadeUp()
    {
        string[] ids = [.. Enumerable.Range(0, 7).Select(_ => Guid.NewGuid().ToString())];
        return new(ids[0], ids[1], ids[2], ids[3], ids[4], ids[5], ids[6]);
    }

    private static async Task<Records> Under(OneStoryHost host, Guid child, int authority, Guid asked)
    {
        var area = host.Area;
        var today = host.Clock.Today;
        var @case = await area.Case(child, received: today.AddDays(-90), officer: authority == area.Ashmere ? Persona.Officer : Persona.OfficerElsewhere, authority: authority, facts:
        [
            new(FactTypes.DecisionSent, today.AddDays(-70), DecisionKinds.WillAssess), new(FactTypes.AdviceRequested, today.AddDays(-69), About: "Therapist"),
            new(FactTypes.AdviceReceived, today.AddDays(-40), About: "Therapist"), new(FactTypes.DecisionSent, today.AddDays(-20), DecisionKinds.WillIssuePlan), new(FactTypes.DraftServed, today.AddDays(-5)),
        ]);
        var advice = new OneStory.Assessments.Advice { CaseId = @case, RoleId = "educational-psychologist", Title = "Therapist", About = "Therapist", OrganisationId = asked, AskedOn = today.AddDays(-69), State = AdviceState.Given, AnsweredOn = today.AddDays(-40) };
        var consultation = new Consultation { CaseId = @case, SettingId = area.Places.OtherSchool.Id, Letter = "", SentOn = today.AddDays(-5) };
        var meeting = new PanelMeeting { Title = "Panel", On = today.AddDays(7) };
        var file = new StoredFile { ChildId = child, CaseId = @case, Name = "letter.pdf", ContentType = "application/pdf", Size = 3, Sha256 = "", Key = FileKey.New(), State = FileState.Ready, GivenByName = "Jo Rowan", GivenAt = host.Clock.GetUtcNow().UtcDateTime };
        await area.SetUp(authority, hand =>
        {
            hand.Db.AddRange(advice, consultation, meeting, file);
            hand.Db.Add(new Plan { CaseId = @case, ChildId = child, Template = PlanTemplates.On(today).Id });
            hand.Db.Add(new PanelItem { MeetingId = meeting.Id, CaseId = @case, Order = 1, Question = "plan" });
            return Task.CompletedTask;
        });
        return new($"{child}", $"{@case}", $"{advice.Id}", $"{consultation.Id}", $"{meeting.Id}", $"{file.Id}", $"{Guid.NewGuid()}");
    }
}
