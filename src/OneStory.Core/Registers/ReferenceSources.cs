namespace OneStory.Registers;

/// <summary>A set of data that others publish and the product works by.</summary>
/// <param name="Id">As the command line calls it.</param>
/// <param name="From">Who publishes it, and where it is found.</param>
/// <param name="Attribution">What its licence asks to be said where it is used.</param>
/// <param name="UsedFor">What in the product depends on it.</param>
/// <param name="EveryDays">After how many days it is old.</param>
public sealed record ReferenceSource(string Id, string Title, string From, string Licence, string Attribution, string UsedFor, int EveryDays)
{
    /// <summary>The command that refreshes it.</summary>
    public string Command => $"onestory reference {Id} FILE --as-of DATE";
}

/// <summary>Every set of reference data there is.</summary>
public static class ReferenceSources
{
    private const string OpenGovernment = "Open Government Licence v3.0", Department = "Contains Department for Education data © Crown copyright, under the Open Government Licence v3.0.";

    public static readonly ReferenceSource Settings = new(
        "settings", "Schools, colleges and other settings", "Department for Education, Get Information about Schools: edubasealldata, at get-information-schools.service.gov.uk/Downloads",
        OpenGovernment, Department, "choosing a setting, and checking the settings in returns", 31);

    public static readonly ReferenceSource Links = new(
        "links", "Predecessors and successors of settings", "Department for Education, Get Information about Schools: links_edubasealldata, at get-information-schools.service.gov.uk/Downloads",
        OpenGovernment, Department, "offering the successor of a setting that has closed", 31);

    public static readonly ReferenceSource Postcodes = new(
        "postcodes", "Postcodes", "Office for National Statistics, ONS Postcode Directory, at geoportal.statistics.gov.uk", OpenGovernment,
        "Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right. Source: Office for National Statistics licensed under the Open Government Licence v3.0.",
        "distances, and checking the postcodes in returns", 100);

    public static readonly ReferenceSource Authorities = new(
        "authorities", "Codes of local authorities", "Department for Education, local authority codes", OpenGovernment, Department, "checking the authorities in returns", 400);

    public static readonly ReferenceSource BankHolidays = new(
        "bank-holidays", "Bank holidays", "Government Digital Service, at www.gov.uk/bank-holidays.json", OpenGovernment, "Contains public sector information licensed under the Open Government Licence v3.0.",
        "counting working days: the published days are compared with those the product counts by", 200);

    public static IReadOnlyList<ReferenceSource> All { get; } = [Settings, Links, Postcodes, Authorities, BankHolidays];

    public static ReferenceSource? Find(string? id) => All.FirstOrDefault(source => source.Id == id);
}
