using System.Text.RegularExpressions;
using OneStory.LocalOffer;
using OneStory.Places;
using OneStory.Returns.Register;

namespace OneStory.Synthetic.LocalOffer;

/// <summary>An entry made up from written ones.</summary>
public sealed record MadeEntry(Guid Id, string Slug, string Organisation, EntryContent Content, int CheckedDaysAgo);

/// <summary>
/// As many entries as one likes, each made from one that somebody wrote: in another place, on other days, for other ages and needs,
/// with paragraphs of others of its kind and a name of its own. The same seed makes the same entries.
/// </summary>
public sealed partial class LargeOffer
{
    private const int Oldest = 25;

    private static readonly string[] Colours = ["Amber", "Blue", "Copper", "Crimson", "Green", "Ivory", "Lilac", "Olive", "Orange", "Pearl", "Purple", "Red", "Rose", "Rust", "Scarlet", "Silver", "Teal", "White", "Yellow"];
    private static readonly string[] Things = ["Acorn", "Anchor", "Badger", "Barn", "Bramble", "Bridge", "Brook", "Clover", "Crane", "Daisy", "Dove", "Fern", "Finch", "Gate", "Harbour", "Hare", "Hazel", "Heron", "Kite", "Lantern", "Lark", "Maple", "Meadow", "Mill", "Moor", "Oak", "Orchard", "Otter", "Owl", "Pebble", "Pine", "Puffin", "Quarry", "River", "Robin", "Rowan", "Sparrow", "Spring", "Star", "Swan", "Thistle", "Wren"];
    private static readonly string[] Bodies = ["Trust", "Community Centre", "Project", "Group", "Network", "House", "Clinic", "Service", "Club", "Partnership"];

    private readonly IReadOnlyList<EntryContent> written;
    private readonly ILookup<string, EntryContent> ofKind;
    private readonly IReadOnlyList<PostcodePlace> places;
    private readonly IReadOnlyList<string> towns;
    private readonly IReadOnlyList<string> needs = [.. OfferTerms.Of("need").Select(term => term.Id)];
    private readonly IReadOnlyList<string> access = [.. OfferTerms.Of("access").Select(term => term.Id)];
    private readonly long seed;

    /// <param name="places">Postcodes to put them at.</param>
    public LargeOffer(IReadOnlyList<EntryContent> written, IReadOnlyList<PostcodePlace> places, long seed)
    {
        if (written is not { Count: > 0 }) throw new ArgumentException("There is nothing written to vary.", nameof(written));
        if (places is not { Count: > 0 }) throw new ArgumentException("There is nowhere to put them.", nameof(places));
        (this.written, this.places, this.seed) = (written, places, seed);
        ofKind = written.ToLookup(KindOf);
        towns = [.. written.SelectMany(entry => entry.Places).Select(place => place.Town).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The entries from nought up to a count; a longer row begins with the shorter one.</summary>
    public IEnumerable<MadeEntry> Make(int count) => Enumerable.Range(0, count).Select(One);

    private MadeEntry One(int number)
    {
        var draw = Draw.For(seed, number);
        var model = written[number % written.Count];
        var spots = model.Places.Select(place => At(place, draw)).ToList();
        var body = $"{draw.Pick(Colours)} {draw.Pick(Things)}";
        var name = NameOf(model, body, spots, draw);
        var (least, most) = AgesOf(model, draw);
        var content = model with
        {
            Name = name,
            AlsoKnownAs = draw.Chance(0.5) ? model.AlsoKnownAs : [],
            Summary = Moved(model.Summary, model, spots),
            Description = DescriptionOf(model, spots, draw),
            MinimumAge = least,
            MaximumAge = most,
            Needs = NeedsOf(model, draw),
            Places = spots,
            Times = [.. model.Times.Select(time => time with { Days = draw.Chance(0.5) ? time.Days : [draw.Pick(OfferDays.Codes)] })],
            Cost = draw.Chance(0.8) ? model.Cost : model.Cost with { Kind = (CostKind)draw.Between(0, 3) },
            Serves = model.Serves.Count == 0 || spots.Count == 0 ? [] : [.. spots.Select(spot => spot.Postcode.Split(' ')[0]).Distinct()],
            Contacts = [.. model.Contacts.Select(contact => contact with { Name = contact.Name is null ? null : $"{Names.First(draw)} {Names.Last(draw)}" })],
            Urn = null,
        };
        return new(IdOf(number), $"{Slugs().Replace(SearchText.Fold(name), "-")}-{number}", $"{body} {draw.Pick(Bodies)}", content, draw.Between(1, draw.Chance(0.08) ? 420 : 150));
    }

    private static string KindOf(EntryContent entry) => entry.Categories.Count > 0 ? entry.Categories[0] : "";

    private static string NameOf(EntryContent model, string body, List<OfferPlace> spots, Draw draw) => draw.Between(0, 3) switch
    {
        0 => $"{body} {Kind(model)}",
        1 when spots.Count > 0 => $"{draw.Pick(Things)} {Kind(model)}, {spots[0].Town}",
        2 => $"{body}: {model.Name}",
        _ => $"{model.Name} at {body}",
    };

    private static string Kind(EntryContent model) => OfferTerms.NameOf("category", KindOf(model)).ToLowerInvariant();

    private OfferPlace At(OfferPlace place, Draw draw)
    {
        var spot = draw.Pick(places);
        var (latitude, longitude) = NationalGrid.ToDegrees(spot.Easting, spot.Northing);
        var features = place.Access.Where(_ => draw.Chance(0.8)).ToList();
        if (draw.Chance(0.5)) features.Add(draw.Pick(access));
        return place with
        {
            Id = null,
            Name = $"{draw.Pick(Colours)} {draw.Pick(Things)} {draw.Pick(Bodies)}",
            Address = Names.Street(draw),
            Town = towns.Count == 0 ? null : TownOf(spot),
            Postcode = spot.Postcode,
            Access = [.. features.Distinct()],
            Latitude = latitude,
            Longitude = longitude,
        };
    }

    /// <summary>One town for all of a postcode district.</summary>
    private string TownOf(PostcodePlace spot)
    {
        var mixed = 0UL;
        foreach (var letter in spot.Postcode.Split(' ')[0]) mixed = Draw.Mix(mixed ^ letter) + letter;
        return towns[(int)(mixed % (ulong)towns.Count)];
    }

    private static (int? Least, int? Most) AgesOf(EntryContent model, Draw draw)
    {
        int? least = model.MinimumAge is { } minimum ? Math.Clamp(minimum + draw.Between(-2, 2), 0, Oldest - 1) : null;
        int? most = model.MaximumAge is { } maximum ? Math.Max(maximum + draw.Between(-2, 3), (least ?? 0) + 1) : null;
        return (least, most);
    }

    private List<string> NeedsOf(EntryContent model, Draw draw)
    {
        var kept = model.Needs.Where(_ => draw.Chance(0.8)).ToList();
        if (model.Needs.Count > 0 && (kept.Count == 0 || draw.Chance(0.3))) kept.Add(draw.Pick(needs));
        return [.. kept.Distinct()];
    }

    /// <summary>Its own first paragraph, and for some of the others those of another of its kind.</summary>
    private string DescriptionOf(EntryContent model, List<OfferPlace> spots, Draw draw)
    {
        var own = Paragraphs(model);
        var other = Paragraphs(draw.Pick((IReadOnlyList<EntryContent>)[.. ofKind[KindOf(model)]]));
        return string.Join("\n\n", own.Select((paragraph, at) => at > 0 && at < other.Length && draw.Chance(0.5) ? other[at] : paragraph).Select(paragraph => Moved(paragraph, model, spots)));
    }

    private static string[] Paragraphs(EntryContent entry) => entry.Description.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Moved(string text, EntryContent model, List<OfferPlace> spots) =>
        model.Places is [{ Town: { Length: > 0 } town }, ..] && spots is [{ Town: { } to }, ..] ? text.Replace(town, to, StringComparison.Ordinal) : text;

    private Guid IdOf(int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Draw.Mix((ulong)seed ^ (ulong)number << 20));
        BitConverter.TryWriteBytes(bytes[8..], Draw.Mix((ulong)number + 1));
        return new(bytes);
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slugs();
}
