using System.Globalization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OneStory.Law;
using OneStory.People;
using OneStory.Places;
using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>Something an import changes.</summary>
/// <param name="What">"Postcode", "Annual review meeting".</param>
/// <param name="Was">What is on the record, where anything is.</param>
/// <param name="Now">What would be; null where it is only taken back.</param>
public sealed record ImportChange(string What, string? Was, string? Now);

/// <summary>What has been changed in memory and not saved, in words.</summary>
internal static class Changes
{
    private static readonly HashSet<string> NotForPeople = new(StringComparer.Ordinal) { nameof(Child.SearchName), nameof(Child.BroughtInAsOf), nameof(IVersioned.Version), nameof(OfAuthority.AuthorityId), nameof(OfAuthority.Id) };

    private static readonly Dictionary<string, string> Called = new(StringComparer.Ordinal) { [nameof(Child.Upn)] = "UPN", [nameof(Child.Uln)] = "ULN", [nameof(Child.UpnUnknown)] = "Why there is no UPN or ULN", [nameof(PlaceOfCase.SenUnit)] = "SEN unit" };

    /// <summary>Fields that hold a code of the Department's, and whose.</summary>
    private static readonly Dictionary<string, string> Coded = new(StringComparer.Ordinal)
    {
        [nameof(Child.Ethnicity)] = "ethnicity",
        [nameof(Child.UpnUnknown)] = "upn-unknown",
        [nameof(SenNeed.Type)] = "need",
        [nameof(CaseParticulars.RequestSource)] = "request-source",
        [nameof(CaseParticulars.Residential)] = "residential",
        [nameof(CaseParticulars.WorkBased)] = "work-based",
        [nameof(CaseParticulars.DirectPayments)] = "direct-payments",
        [nameof(CaseParticulars.CeaseReason)] = "cease-reason",
    };

    public static List<ImportChange> Of(OneStoryDbContext db)
    {
        db.ChangeTracker.DetectChanges();
        return [.. db.ChangeTracker.Entries<OfAuthority>().Where(entry => entry.Entity is not IOutsideActs).SelectMany(Of)];
    }

    private static IEnumerable<ImportChange> Of(EntityEntry<OfAuthority> entry) => (entry.State, entry.Entity) switch
    {
        (EntityState.Added, CaseFact fact) => [new(InWords(fact), null, Day(fact.Date))],
        (EntityState.Modified, CaseFact fact) => [new(InWords(fact), Day(fact.Date), null)],
        (EntityState.Added, Case) => [new("A case is opened", null, "new")],
        (EntityState.Added, SenNeed need) => [new(NeedOf(need.Rank), null, Text(nameof(SenNeed.Type), need.Type))],
        (EntityState.Added, Placement placed) => [new("Placement", null, InWords(placed, placed.EnteredOn))],
        (EntityState.Added, NamedPlace named) => [new("Setting the plan names", null, InWords(named, null))],
        (EntityState.Added, CaseParticulars) => entry.Properties.Where(property => property.CurrentValue is not null && IsForPeople(property)).Select(property => new ImportChange(Words(property.Metadata.Name), null, Text(property.Metadata.Name, property.CurrentValue))),
        (EntityState.Modified, _) => entry.Properties.Where(property => IsForPeople(property) && !Equals(property.OriginalValue, property.CurrentValue))
            .Select(property => new ImportChange(Words(property.Metadata.Name), Text(property.Metadata.Name, property.OriginalValue), Text(property.Metadata.Name, property.CurrentValue))),
        _ => [],
    };

    private static bool IsForPeople(PropertyEntry property) => !NotForPeople.Contains(property.Metadata.Name) && !property.Metadata.Name.EndsWith("Id", StringComparison.Ordinal);

    internal static string NeedOf(int rank) => rank == 1 ? "Primary need" : "Secondary need";

    private static string InWords(CaseFact fact) => InWords(fact.Type, fact.Kind);

    /// <summary>"A decision was sent (refuse to assess)".</summary>
    internal static string InWords(string type, string? kind) => (FactTypes.Find(type)?.Happened ?? type).Capitalised() + (kind is null ? "" : $" ({kind.Replace('-', ' ')})");

    private static string InWords(PlaceOfCase place, DateOnly? from) =>
        InWords(place.Urn, place.Ukprn, place.Code) + (from is { } day ? $", from {Day(day)}" : "");

    internal static string InWords(string? urn, string? ukprn, string? code) => urn is not null ? $"URN {urn}" : ukprn is not null ? $"UKPRN {ukprn}" : code ?? "not said";

    /// <summary>"TransferredFrom" as "Transferred from".</summary>
    internal static string Words(string name) => Called.GetValueOrDefault(name) ?? string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static string Day(DateOnly day) => day.InWords();

    /// <summary>What a code of the Department's means, and anything else as it is.</summary>
    internal static string? Text(string field, object? value) =>
        value is string code && Coded.TryGetValue(field, out var set) && Sen2Code.In(set, Sen2Profile.Newest.Year.Number).FirstOrDefault(one => one.Code == code) is { } known ? known.Meaning : Text(value);

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => Day(day),
        bool yes => yes ? "Yes" : "No",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
