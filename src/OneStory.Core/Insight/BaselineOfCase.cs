using OneStory.Law;
using OneStory.People;
using OneStory.Places;
using OneStory.Returns.Baseline;
using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>What a case counts as in the tables of the local SEND reform plan and the capacity return.</summary>
internal static class BaselineOfCase
{
    public static void Count(ReturnLine line, Sen2Request request, ReturnFacts told, Case found, Child child, ReturnPeriod period)
    {
        if (request.ActivePlan is { } plan)
        {
            line.PlanAge = Ages.On(child.Born, period.AgeDay);
            line.Place = PlaceOf(found, child, period.SurveyDay, line.PlanAge.Value).Id;
            line.Need = plan.Needs.FirstOrDefault(need => need.Rank == Sen2Codes.Rank(1))?.Type;
        }

        if (request.ReceivedOn is not { } received) return;
        line.AskedAge = Ages.On(child.Born, received);
        if (received >= period.From && received <= period.To) line.RequestOutcome = request.Outcome;
        if (request.Assessment is not { } assessment) return;
        var end = EndOf(assessment, told, period);
        var hadBegun = !(request.OutcomeOn > period.To);
        if (hadBegun || end != Sen2Codes.Awaited) line.AssessmentOutcome = end;
    }

    /// <summary>How an assessment stood at the end of the year; null where it had ended before the year.</summary>
    private static string? EndOf(Sen2Assessment assessment, ReturnFacts told, ReturnPeriod period) => assessment.Outcome switch
    {
        Sen2Codes.Historical => null,
        Sen2Codes.Withdrawn when told.Withdrawn is not { } on || on <= period.To => Sen2Codes.Withdrawn,
        Sen2Codes.Yes or Sen2Codes.No when assessment.OutcomeOn < period.From => null,
        Sen2Codes.Yes or Sen2Codes.No when assessment.OutcomeOn <= period.To => assessment.Outcome,
        _ => Sen2Codes.Awaited,
    };

    private static BaselinePlace PlaceOf(Case found, Child child, DateOnly day, int age)
    {
        if (found.Placements.Count == 0) return Of(child.Setting, null, found, age);
        var place = found.Placements.Where(one => (one.EnteredOn is null || one.EnteredOn <= day) && (one.LeftOn is null || one.LeftOn > day)).OrderBy(one => one.Rank).ThenByDescending(one => one.EnteredOn).FirstOrDefault();
        return place switch
        {
            null => Of(null, null, found, age),
            { Code: { } code } => BaselinePlace.Of(new(BaselineType.OfSettingCode(code)), age),
            { Setting: null, Urn: not null } => BaselinePlace.Of(new(BaselineType.NotKnown), age),
            { Setting: null, Ukprn: not null } => BaselinePlace.Of(new(BaselinePlace.Provider), age),
            _ => Of(place.Setting, place, found, age),
        };
    }

    private static BaselinePlace Of(Setting? setting, Placement? place, Case found, int age) => BaselinePlace.Of(setting is null ? new(BaselinePlace.Nowhere)
        : new(BaselineType.OfSetting(setting.TypeCode, setting.Type), BaseAt(setting, place), found.NamedPlaces.Exists(named => named.SettingId == setting.Id || (setting.Urn is { } urn && named.Urn == urn))), age);

    private static InBase BaseAt(Setting setting, Placement? place) => place switch
    {
        { SenUnit: true } or { ResourcedProvision: true } => setting.HasResourcedProvision ? InBase.Listed : InBase.Unlisted,
        null or { SenUnit: null, ResourcedProvision: null } when setting.HasResourcedProvision => InBase.Unsaid,
        _ => InBase.No,
    };
}
