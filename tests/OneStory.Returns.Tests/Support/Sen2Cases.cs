using OneStory.Returns.Sen2;

namespace OneStory.Returns.Tests.Support;

/// <summary>People of the return of 2026 in whom no rule finds anything, and ways to change them.</summary>
internal static class Sen2Cases
{
    public const string School = "123456";

    /// <summary>Asked for, assessed and issued in 2025.</summary>
    public static Sen2Person Issued { get; } = new()
    {
        Number = 1,
        Surname = "Hale",
        Forename = "Wren",
        Born = new(2016, 3, 4),
        Sex = "F",
        Ethnicity = "WBRI",
        Postcode = "LS1 4AP",
        Upn = "B801200005001",
        Requests =
        [
            new()
            {
                ReceivedOn = new(2025, 3, 3), Source = "1", InYouthAccommodation = false, OutcomeOn = new(2025, 4, 1), Outcome = "Y", Mediation = false, Tribunal = false,
                Assessment = new()
                {
                    Outcome = "Y", OutcomeOn = new(2025, 7, 1), Mediation = false, Tribunal = false, OtherMediation = false, OtherTribunal = false, ExceptionsApply = false,
                    NamedPlan = new()
                    {
                        StartedOn = new(2025, 7, 1), PersonalBudget = false, OrganisedArrangements = false,
                        Settings = [new() { Urn = School, Rank = "1", SenUnit = false, ResourcedProvision = false }],
                    },
                },
                ActivePlan = new()
                {
                    Placements = [new() { Urn = School, Rank = "1", EnteredOn = new(2025, 9, 1), SenUnit = false, ResourcedProvision = false }],
                    Needs = [new("ASD", "1"), new("SLCN", "2")],
                },
            },
        ],
    };

    /// <summary>With a plan of 2023 that was reviewed in 2025.</summary>
    public static Sen2Person Historical { get; } = Issued.Request(request => new()
    {
        Outcome = "H",
        Assessment = new() { Outcome = "H", NamedPlan = request.Assessment!.NamedPlan! with { StartedOn = new(2023, 5, 2) } },
        ActivePlan = request.ActivePlan! with { ReviewMeetingOn = new(2025, 3, 3), LastReviewOn = new(2025, 3, 20), ReviewOutcome = "M" },
    });

    /// <summary>Asked for, and not decided on the survey day.</summary>
    public static Sen2Person Waiting { get; } = Issued.Request(_ => new() { ReceivedOn = new(2025, 12, 1), Source = "2", InYouthAccommodation = false, Outcome = "A" });

    /// <summary>A plan of 2023 that ended in 2025.</summary>
    public static Sen2Person Ended { get; } = Historical.Plan(plan => plan with { CeasedOn = new(2025, 8, 31), CeaseReason = "3" }).Request(request => request with { ActivePlan = null });

    public static Sen2Person Request(this Sen2Person person, Func<Sen2Request, Sen2Request> change) => person with { Requests = [change(person.Requests[0])] };

    public static Sen2Person Assessment(this Sen2Person person, Func<Sen2Assessment, Sen2Assessment> change) =>
        person.Request(request => request with { Assessment = change(request.Assessment!) });

    public static Sen2Person Plan(this Sen2Person person, Func<Sen2NamedPlan, Sen2NamedPlan> change) =>
        person.Assessment(assessment => assessment with { NamedPlan = change(assessment.NamedPlan!) });

    public static Sen2Person Setting(this Sen2Person person, Func<Sen2NamedSetting, Sen2NamedSetting> change) =>
        person.Plan(plan => plan with { Settings = [change(plan.Settings[0])] });

    public static Sen2Person Active(this Sen2Person person, Func<Sen2ActivePlan, Sen2ActivePlan> change) =>
        person.Request(request => request with { ActivePlan = change(request.ActivePlan!) });

    public static Sen2Person Placement(this Sen2Person person, Func<Sen2Placement, Sen2Placement> change) =>
        person.Active(plan => plan with { Placements = [change(plan.Placements[0])] });
}
