using System.Globalization;
using OneStory.Returns.Sen2;

namespace OneStory.Returns.Bench;

/// <summary>Invented people of the return of 2026, each with a UPN of their own: most with a plan, some waiting, some refused.</summary>
internal sealed class PersonGenerator(int seed)
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static readonly string[] Surnames = ["Hale", "Ash", "O’Brien", "Nguyễn", "Smith-Jones", "Kaur", "Adeyemi", "Lee"];
    private static readonly string[] Forenames = ["Wren", "Rowan", "Zoë", "Amir", "Grace", "Kofi", "Mei", "Tom"];
    private static readonly string[] Needs = ["ASD", "SLCN", "SEMH", "MLD", "SLD", "HI", "PD", "DS"];
    private static readonly string[] Ethnicities = ["WBRI", "AIND", "BAFR", "MWBC", "CHNE", "NOBT"];
    private readonly Random _random = new(seed);

    public Sen2Person Next(int number) => new()
    {
        Surname = Pick(Surnames),
        Forename = Pick(Forenames),
        Born = Day(2004, 16),
        Sex = _random.Next(3) == 0 ? "F" : "M",
        Ethnicity = Pick(Ethnicities),
        Postcode = "LS1 4AP",
        Upn = Upn(number),
        Requests = [_random.Next(10) switch { 0 => Waiting(), 1 => Refused(), 2 or 3 => Issued(), _ => Historical() }],
    };

    private Sen2Request Waiting() => new() { ReceivedOn = Day(2025, 1), Source = "1", InYouthAccommodation = false, Outcome = "A" };

    private Sen2Request Refused()
    {
        var day = Day(2025, 1);
        return new() { ReceivedOn = day.AddDays(-40), Source = "2", InYouthAccommodation = false, OutcomeOn = day, Outcome = "N", Mediation = true, Tribunal = false };
    }

    private Sen2Request Issued()
    {
        var day = Day(2025, 1);
        return new()
        {
            ReceivedOn = day.AddDays(-140),
            Source = "2",
            InYouthAccommodation = false,
            OutcomeOn = day.AddDays(-100),
            Outcome = "Y",
            Mediation = false,
            Tribunal = false,
            Assessment = new()
            {
                Outcome = "Y",
                OutcomeOn = day,
                Mediation = false,
                Tribunal = false,
                OtherMediation = false,
                OtherTribunal = false,
                ExceptionsApply = false,
                NamedPlan = Plan(day),
            },
            ActivePlan = Active(day),
        };
    }

    private Sen2Request Historical()
    {
        var day = Day(2018, 6);
        return new() { Outcome = "H", Assessment = new() { Outcome = "H", NamedPlan = Plan(day) }, ActivePlan = Active(day) with { ReviewMeetingOn = Day(2025, 1), ReviewOutcome = "M" } };
    }

    private Sen2NamedPlan Plan(DateOnly day) => new()
    {
        StartedOn = day,
        PersonalBudget = false,
        OrganisedArrangements = false,
        Settings = [new() { Urn = Urn(), Rank = "1", SenUnit = false, ResourcedProvision = false }],
    };

    private Sen2ActivePlan Active(DateOnly day) => new()
    {
        Placements = [new() { Urn = Urn(), Rank = "1", EnteredOn = day.AddDays(30), SenUnit = false, ResourcedProvision = _random.Next(20) == 0 }],
        Needs = [new(Pick(Needs), "1")],
    };

    private DateOnly Day(int from, int years) => new DateOnly(from, 1, 1).AddDays(_random.Next(365 * years));

    private string Urn() => _random.Next(100_000, 150_000).ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] all) => all[_random.Next(all.Length)];

    public static string Upn(int number)
    {
        var rest = string.Create(CultureInfo.InvariantCulture, $"3014{number:D8}");
        var sum = 0;
        for (var at = 0; at < rest.Length; at++) sum += (at + 2) * (rest[at] - '0');
        return Letters[sum % Letters.Length] + rest;
    }
}
