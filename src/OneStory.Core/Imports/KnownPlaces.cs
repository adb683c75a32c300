using OneStory.Places;
using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>The settings a row speaks of, by their numbers, and which of them are in our list.</summary>
internal sealed class KnownPlaces(IReadOnlyDictionary<string, Guid> byUrn, IReadOnlyDictionary<string, Guid> byUkprn)
{
    public static async Task<KnownPlaces> Of(OneStoryDbContext db, IEnumerable<Sen2Person> people)
    {
        var places = people.SelectMany(Places).ToList();
        var urns = places.Select(place => place.Urn).OfType<string>().Distinct().ToList();
        var ukprns = places.Where(place => place.Urn is null).Select(place => place.Ukprn).OfType<string>().Distinct().ToList();
        var found = await db.Settings.AsNoTracking().Where(setting => urns.Contains(setting.Urn!) || ukprns.Contains(setting.Ukprn!)).Select(setting => new { setting.Id, setting.Urn, setting.Ukprn, setting.ClosedOn }).ToListAsync();
        return new(
            found.Where(setting => setting.Urn is not null).GroupBy(setting => setting.Urn!).ToDictionary(group => group.Key, group => group.First().Id),
            // A provider that closed and opened again keeps its number: the one that is open is meant.
            found.Where(setting => setting.Ukprn is not null).GroupBy(setting => setting.Ukprn!).ToDictionary(group => group.Key, group => group.OrderBy(setting => setting.ClosedOn is not null).First().Id));
    }

    public Guid? Find(Sen2NamedSetting place) =>
        place.Urn is { } urn ? byUrn.TryGetValue(urn, out var school) ? school : null
        : place.Ukprn is { } ukprn && byUkprn.TryGetValue(ukprn, out var provider) ? provider : null;

    private static IEnumerable<Sen2NamedSetting> Places(Sen2Person person) => person.Requests.SelectMany(request =>
        (request.Assessment?.NamedPlan?.Settings ?? []).Concat(request.ActivePlan?.Placements ?? []));
}
