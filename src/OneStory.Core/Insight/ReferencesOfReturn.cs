using OneStory.Registers;
using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>What the national registers we hold say, for the checking of a return. What is not held is not known, and no fault is made of it.</summary>
public sealed class ReferencesOfReturn(OneStoryDbContext db, ReferenceQuery registers) : IUseCase, ISen2References
{
    private readonly Dictionary<string, Sen2RegisteredSetting?> settings = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, KnownAuthority>? authorities;
    private IReadOnlySet<string> postcodes = new HashSet<string>();
    private bool? hasPostcodes, hasSettings;

    public bool HasSettings => hasSettings == true;

    /// <summary>Looks up what will be asked of these people.</summary>
    public async Task Prepare(IReadOnlyCollection<Sen2Person> people)
    {
        hasSettings ??= await db.RegisterEntries.AnyAsync();
        hasPostcodes ??= await db.Postcodes.AnyAsync();
        authorities ??= await registers.Authorities();
        if (hasPostcodes == true) postcodes = await registers.PostcodesKnown(people.Select(person => person.Postcode).OfType<string>());
        await LookUp([.. people.SelectMany(person => person.Requests).SelectMany(Urns).Where(urn => !settings.ContainsKey(urn)).Distinct()]);
    }

    public bool? IsAuthority(string code) => authorities is { Count: > 0 } known ? known.ContainsKey(code) : null;

    public bool? IsPostcode(string postcode) => hasPostcodes == true ? postcodes.Contains(postcode) : null;

    public Sen2RegisteredSetting? Setting(string urn) => settings.GetValueOrDefault(urn);

    private async Task LookUp(List<string> urns)
    {
        foreach (var urn in urns) settings[urn] = null;
        var found = await db.Settings.AsNoTracking().Where(setting => urns.Contains(setting.Urn!))
            .Select(setting => new { setting.Urn, setting.Name, setting.OpenedOn, setting.ClosedOn, setting.Type, setting.ResourcedProvision, setting.InventedNote }).ToListAsync();
        foreach (var one in found)
        {
            // What was made up of a setting proves nothing against a return.
            bool? Has(string what) => one.InventedNote is null ? one.ResourcedProvision?.Contains(what, StringComparison.OrdinalIgnoreCase) : null;
            settings[one.Urn!] = new(one.Urn!, one.Name, one.OpenedOn, one.ClosedOn, one.Type, Has("SEN unit"), Has("Resourced"));
        }
    }

    private static IEnumerable<string> Urns(Sen2Request request) =>
        (request.Assessment?.NamedPlan?.Settings ?? []).Concat(request.ActivePlan?.Placements ?? []).Select(place => place.Urn).OfType<string>();
}
