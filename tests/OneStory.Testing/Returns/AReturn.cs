using OneStory.Access;
using OneStory.Casework;
using OneStory.Imports;
using OneStory.Returns.Sen2;
using OneStory.Testing.Areas;

namespace OneStory.Testing.Returns;

/// <summary>A SEN2 return for 2026 to test with: one person for each way a case can stand in it, each lawful and whole.</summary>
public static class AReturn
{
    public const int Year = 2026;

    public static DateOnly SurveyDay { get; } = new(2026, 1, 15);

    public static Sen2Header Header(int authority) => new()
    {
        Year = Year,
        ReferenceDate = SurveyDay,
        Authority = authority.ToString("D3", System.Globalization.CultureInfo.InvariantCulture),
        SoftwareCode = "Test",
        Release = "1",
        MadeAt = new(2026, 1, 16, 9, 0, 0),
        MedicalOfficer = "Y",
        ClinicalOfficer = "Y",
        SocialCareOfficer = "Y",
    };

    public static IReadOnlyList<Sen2Person> People { get; } =
    [
        Person("Older plan, reviewed", Old(new() { ReviewMeetingOn = new(2025, 10, 1), ReviewOutcome = "M", LastReviewOn = new(2025, 10, 24), Needs = [new("ASD", "1"), new("SLCN", "2")] })),
        Person("Plan of the year", Asked(new() { Outcome = "Y", OutcomeOn = new(2025, 7, 1), Mediation = false, Tribunal = false, OtherMediation = false, OtherTribunal = false, ExceptionsApply = false,
            NamedPlan = new() { StartedOn = new(2025, 7, 1), Settings = [School("100001")], PersonalBudget = true, OrganisedArrangements = true, DirectPayments = "E" } }, new() { Placements = [At("100001")], Needs = [new("SEMH", "1")] })),
        Person("Refused", Asked(null) with { Outcome = "N", Mediation = true }),
        Person("Awaiting", Asked(null) with { Outcome = "A", OutcomeOn = null, ReceivedOn = new(2025, 12, 20) }),
        Person("Withdrawn", Asked(null) with { Outcome = "W", OutcomeOn = null }),
        Person("Being assessed", Asked(new() { Outcome = "A" }) with { ReceivedOn = new(2025, 10, 1), OutcomeOn = new(2025, 11, 3) }),
        Person("To have a plan", Asked(new() { Outcome = "Y" }) with { ReceivedOn = new(2025, 9, 1), OutcomeOn = new(2025, 10, 3) }),
        Person("No plan needed", Asked(new() { Outcome = "N", OutcomeOn = new(2025, 6, 2), Mediation = true, Tribunal = true })),
        Person("Ceased", new Sen2Request { Outcome = "H", Assessment = new() { Outcome = "H", NamedPlan = new() { StartedOn = new(2019, 3, 4), CeasedOn = new(2025, 8, 31), CeaseReason = "4" } } }, born: new(2004, 5, 1)),
        Person("Moved away with a plan", new Sen2Request { Outcome = "H", Assessment = new() { Outcome = "H", NamedPlan = new() { StartedOn = new(2019, 3, 4), CeasedOn = new(2025, 5, 30), CeaseReason = "5" } } }),
        Person("Out of school", Old(new() { Placements = [new() { Code = "NEET", Rank = "1", EnteredOn = new(2025, 9, 1), SenUnit = false, ResourcedProvision = false }], Needs = [new("MLD", "1")], LastReviewOn = new(2024, 11, 1) }), born: new(2006, 5, 1)),
        Person("At home and at college", Old(new() { Placements = [new() { Code = "EHE", Rank = "1", EnteredOn = new(2024, 9, 1), SenUnit = false, ResourcedProvision = false }, new() { Ukprn = "10012345", Rank = "2", EnteredOn = new(2024, 9, 1), SenUnit = false, ResourcedProvision = false, WorkBased = "S" }], Needs = [new("DS", "1")] })),
        Person("Changing phase", Old(new() { PhaseTransferDue = new(2025, 2, 15), PhaseTransferFinal = new(2025, 2, 10), Needs = [new("SPLD", "1")] }), born: new(2014, 1, 9)),
        Person("Amended after review", Old(new() { ReviewMeetingOn = new(2025, 11, 4), ReviewOutcome = "A", LastReviewOn = new(2025, 11, 28), ReviewDraftOn = new(2025, 11, 28), Needs = [new("HI", "1")] })),
        Person("Met and not decided", Old(new() { ReviewMeetingOn = new(2025, 12, 15), Needs = [new("VI", "1")] })) with { Upn = "B801200005001", Uln = "9276308686", UpnUnknown = null },
        Person("Moved here with a plan", Old(new() { TransferredFrom = "825", Needs = [new("PD", "1")] })),
        Person("Moved before the assessment", Asked(null) with { OutcomeOn = new(2025, 3, 10), ReceivedOn = new(2025, 2, 3), ExportedTo = "825" }),
        Person("Amended since", Old(new() { ReviewMeetingOn = new(2025, 2, 3), ReviewOutcome = "A", LastReviewOn = new(2025, 2, 17), Needs = [new("ASD", "1")] }, started: new(2025, 4, 7))),
        Person("Refused and overturned", Asked(new() { Outcome = "Y", OutcomeOn = new(2025, 12, 1), Mediation = false, Tribunal = false, OtherMediation = false, OtherTribunal = false, ExceptionsApply = false,
            NamedPlan = new() { StartedOn = new(2025, 12, 1), Settings = [School("100001")], PersonalBudget = false } }, new() { Placements = [At("100001")], Needs = [new("ASD", "1")] }) with { Outcome = "N", Tribunal = true }),
        Person("Asked twice", Asked(null) with { Outcome = "N" }, more: Asked(null) with { ReceivedOn = new(2025, 12, 12), Outcome = "A", OutcomeOn = null }),
    ];

    /// <summary>The return as a file.</summary>
    public static MemoryStream File(int authority, IEnumerable<Sen2Person>? people = null)
    {
        var file = new MemoryStream();
        using (var writer = new Sen2Writer(file, Header(authority)))
            foreach (var person in people ?? People) writer.Write(person);
        file.Position = 0;
        return file;
    }

    /// <summary>Brings a file in, to the end, as the data officer would.</summary>
    public static async Task<ImportSummary> BringIn(Area area, Stream file, string name = "return.xml")
    {
        var run = await Read(area, file, name);
        await using (var working = await area.As(Persona.DataOfficer)) (await working.Get<SayOfImport>().BringIn(run)).ShouldBeOfType<Done>();
        await GoOn(area);
        return await Summary(area, run);
    }

    public static async Task<Guid> Read(Area area, Stream file, string name = "return.xml")
    {
        await using var working = await area.As(Persona.DataOfficer);
        var run = (await working.Get<StartImport>().Do(new(ImportKind.Sen2, name, file), CancellationToken.None)).ShouldBeOfType<Done>().Id!.Value;
        await GoOn(area);
        return run;
    }

    /// <summary>What the job does.</summary>
    public static async Task GoOn(Area area)
    {
        await using var working = await area.AsTheSystem();
        await working.Get<WorkThroughImports>().Turn(TimeSpan.FromMinutes(5), CancellationToken.None);
    }

    public static async Task<ImportSummary> Summary(Area area, Guid run)
    {
        await using var working = await area.As(Persona.DataOfficer);
        return (await working.Get<ImportsQuery>().One(run)).ShouldNotBeNull();
    }

    private static Sen2Person Person(string surname, Sen2Request request, DateOnly? born = null, Sen2Request? more = null) => new()
    {
        Surname = surname,
        Forename = "Robin",
        Born = born ?? new DateOnly(2014, 1, 2).AddDays(surname.Sum(letter => letter) % 300),
        Sex = "F",
        Ethnicity = "WBRI",
        Postcode = "HP20 1ZU",
        UpnUnknown = "UN3",
        Requests = more is null ? [request] : [request, more],
    };

    private static Sen2Request Asked(Sen2Assessment? assessment, Sen2ActivePlan? plan = null) => new()
    {
        ReceivedOn = new(2025, 3, 3),
        Source = "2",
        InYouthAccommodation = false,
        OutcomeOn = new(2025, 4, 1),
        Outcome = "Y",
        Mediation = false,
        Tribunal = false,
        Assessment = assessment,
        ActivePlan = plan,
    };

    private static Sen2Request Old(Sen2ActivePlan plan, DateOnly? started = null) => new()
    {
        Outcome = "H",
        Assessment = new() { Outcome = "H", NamedPlan = new() { StartedOn = started ?? new(2021, 5, 6), Settings = [School("100001")], PersonalBudget = false } },
        ActivePlan = plan.Placements.Count > 0 ? plan : plan with { Placements = [At("100001")] },
    };

    private static Sen2NamedSetting School(string urn) => new() { Urn = urn, Rank = "1", SenUnit = false, ResourcedProvision = false };

    private static Sen2Placement At(string urn) => new() { Urn = urn, Rank = "1", EnteredOn = new(2021, 9, 1), SenUnit = false, ResourcedProvision = false };
}
