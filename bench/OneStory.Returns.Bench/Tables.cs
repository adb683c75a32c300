using System.Globalization;
using OneStory.Returns.Sen2;

namespace OneStory.Returns.Bench;

/// <summary>
/// A return as the tables that others read it into, written from the people and not from the file: what a reader of the file should
/// find in it, row by row. A row of a plan for each setting it names, and of a plan in force for each placement.
/// </summary>
internal sealed class Tables(string folder) : IDisposable
{
    private readonly StreamWriter _persons = Table(folder, "persons", "Surname,Forename,PersonBirthDate,Sex,Ethnicity,PostCode,UPN,UniqueLearnerNumber,UPNunknown");
    private readonly StreamWriter _requests = Table(folder, "requests", "ReceivedDate,RequestSource,RYA,RequestOutcomeDate,RequestOutcome,RequestMediation,RequestTribunal,Exported");
    private readonly StreamWriter _assessments = Table(folder, "assessments", "AssessmentOutcome,AssessmentOutcomeDate,AssessmentMediation,AssessmentTribunal,OtherMediation,OtherTribunal,Week20");
    private readonly StreamWriter _plans = Table(folder, "namedplan", $"StartDate,{Setting},PlanRes,PlanWBP,PB,OA,DP,CeaseDate,CeaseReason");
    private readonly StreamWriter _active = Table(folder, "activeplans", $"TransferLA,{Setting},EntryDate,LeavingDate,Res,WBP,SENtype,SENtypeRank,ReviewMeeting,ReviewOutcome,LastReview");
    private const string Setting = "URN,UKPRN,SENSetting,SENSettingOther,PlacementRank,SENunitIndicator,ResourcedProvisionIndicator";

    public void Add(Sen2Person person)
    {
        Row(_persons, person.Surname, person.Forename, person.Born, person.Sex, person.Ethnicity, person.Postcode, person.Upn, person.Uln, person.UpnUnknown);
        foreach (var request in person.Requests)
        {
            Row(_requests, request.ReceivedOn, request.Source, request.InYouthAccommodation, request.OutcomeOn, request.Outcome, request.Mediation, request.Tribunal, request.ExportedTo);
            if (request.Assessment is { } assessment) Add(assessment);
            if (request.ActivePlan is { } plan) Add(plan);
        }
    }

    private void Add(Sen2Assessment of)
    {
        Row(_assessments, of.Outcome, of.OutcomeOn, of.Mediation, of.Tribunal, of.OtherMediation, of.OtherTribunal, of.ExceptionsApply);
        if (of.NamedPlan is { } plan)
            foreach (var at in plan.Settings)
                Row(_plans, [plan.StartedOn, .. Cells(at), plan.Residential, plan.WorkBased, plan.PersonalBudget, plan.OrganisedArrangements, plan.DirectPayments, plan.CeasedOn, plan.CeaseReason]);
    }

    private void Add(Sen2ActivePlan plan)
    {
        var need = plan.Needs is [var first, ..] ? first : null;
        foreach (var at in plan.Placements)
            Row(_active, [plan.TransferredFrom, .. Cells(at), at.EnteredOn, at.LeftOn, at.Residential, at.WorkBased, need?.Type, need?.Rank, plan.ReviewMeetingOn, plan.ReviewOutcome, plan.LastReviewOn]);
    }

    private static object?[] Cells(Sen2NamedSetting at) => [at.Urn, at.Ukprn, at.Code, at.OtherWords, at.Rank, at.SenUnit, at.ResourcedProvision];

    private static StreamWriter Table(string folder, string name, string headings)
    {
        var table = new StreamWriter(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{name}.csv"));
        table.WriteLine(headings);
        return table;
    }

    private static void Row(StreamWriter table, params object?[] cells) => table.WriteLine(string.Join(',', cells.Select(cell => cell switch
    {
        null => "",
        bool said => said ? "1" : "0",
        IFormattable formattable => formattable.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    })));

    public void Dispose()
    {
        foreach (var table in new[] { _persons, _requests, _assessments, _plans, _active }) table.Dispose();
    }
}
