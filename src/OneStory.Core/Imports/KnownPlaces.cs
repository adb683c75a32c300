using OneStory.Places;
using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>The settings a row speaks of, by their numbers, and which of them are in our list.</summary>
internal sealed class KnownPlaces(IReadOnlyDictionary<string, Guid> byUrn)
{
    public static async Task<KnownPlaces> Of(OneStoryDbContext db, IEnumerable<Sen2Person> people)
    {
        var urns = people.SelectMany(Places).Select(place => place.Urn).OfType<string>().Distinct().ToList();
        var found = await db.Settings.AsNoTracking().Where(setting => urns.Contains(setting.Urn!)).Select(setting => new { setting.Urn, setting.Id }).ToListAsync();
        return new(found.GroupBy(setting => setting.Urn!).ToDictionary(group => group.Key, group => group.First().Id));
    }

    public Guid? Find(Sen2NamedSetting place) => place.Urn is { } urn && byUrn.TryGetValue(urn, out var id) ? id : null;

    private static IEnumerable<Sen2NamedSetting> Places(Sen2Person person) => person.Requests.SelectMany(request =>
        (request.Assessment?.NamedPlan?.Settings ?? []).Concat(request.ActivePlan?.Placements ?? []));
}
