using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OneStory.LocalOffer;
using OneStory.Registers;

namespace OneStory.Demonstration;

/// <summary>The Local Offer of Ashmere: bodies, entries and pages, each written for it.</summary>
internal sealed class OfferWritten(IServiceProvider services, Content content, Places places, People people)
{
    public const string ProviderPerson = "Jo Penhaligon-Amadi";

    private const string Slug = "ashmere", Pool = "aqua-vale", OfferOfficer = "Delphine Okafor-Lunt";
    private readonly Dictionary<string, OfferProvider> providers = [];
    private readonly HashSet<string> slugs = [];

    public async Task Add()
    {
        var files = content.LocalOffer();
        if (files.Count == 0) return;
        var entries = files.SelectMany(file => file.Each("entries")).ToList();
        foreach (var body in Bodies().Concat(files.SelectMany(file => file.Each("organisations")))) AddProvider(body);
        await new Played(services, places.AuthorityIds[Slug], "the Local Offer").Quietly(content.Today, scoped =>
            scoped.GetRequiredService<CaseWork>().OnAuthority(Right.ManageLocalOffer, new("set-up-the-demonstration"), async hand =>
            {
                var known = await Known(hand.Db, entries);
                var made = entries.ConvertAll(entry => Entry(entry, known, hand.Now));
                var writer = hand.Db.BulkWriter();
                await writer.Write(providers.Values);
                var pages = Pages(hand.Now).ToList();
                var life = new OfferLife(content, made.ToDictionary(entry => entry.Slug), pages.ToDictionary(page => page.Slug), hand.Now);
                foreach (var entry in made.Where(entry => life.ChangedSince().Contains(entry.Slug))) entry.Number = 2;
                await writer.Write(made);
                await writer.Write(made.SelectMany(Versions));
                await writer.Write(pages);
                await writer.Write(pages.Select(page => Version(page)));
                await Happened(writer, life);
                await hand.OfferChanged();
                return Outcome.Done();
            }));
        await LetIn();
    }

    private static async Task Happened(IBulkWriter writer, OfferLife life)
    {
        var comments = life.Comments().ToList();
        await writer.Write(comments.Select(comment => comment.Comment));
        await writer.Write(comments.Select(comment => comment.AsSent));
        await writer.Write(life.Suggestions());
        await writer.Write(life.Translations());
        await writer.Write(life.Missed());
        await writer.Write(life.Words());
    }

    /// <summary>Somebody of the pool keeps its entries.</summary>
    private async Task LetIn()
    {
        const string Email = "jo@aquavale.example.org";
        await people.Family(ProviderPerson, Email);
        await new Played(services, places.AuthorityIds[Slug], "the pool").Quietly(content.Today, scoped =>
            scoped.GetRequiredService<LetProviderIn>().Do(new(providers[Pool].Id, ProviderPerson, Email)));
    }

    /// <summary>The bodies that the demonstration has already.</summary>
    private IEnumerable<JsonNode> Bodies()
    {
        var (ashmere, health) = (content.Authorities().Each("authorities").First(authority => authority.Text("slug") == Slug), content.Authorities()["health"]!);
        yield return Body("ashmere", "council", ashmere, "The council. It arranges help for children and young people with special educational needs and disabilities.", ashmere.Text("website"));
        yield return Body("merrow-community", "nhs", health.Each("trusts").First(), "The NHS trust for therapies, community children’s doctors and nurses.", "https://www.merrowcommunity.example.org");
        yield return Body("sendiass", "charity", ashmere["sendiass"]!, ashmere["sendiass"].Text("text"), ashmere["sendiass"].Text("url"));
        yield return Body("voice", "community", ashmere["parentCarerForum"]!, "The parent carer forum. It is run by parents, for parents, and tells the council and the NHS what families need.", "https://www.ashmerepcv.example.org");
        yield return Body("merrow-board", "nhs", health["integratedCareBoard"]!, "It plans and pays for NHS services here.", "https://www.merrowvale.example.org");
    }

    private static JsonObject Body(string key, string kind, JsonNode from, string description, string website) => new()
    {
        ["key"] = key,
        ["kind"] = kind,
        ["name"] = from.Text("name"),
        ["description"] = description,
        ["website"] = website,
        ["email"] = from.TextOrNull("email"),
        ["phone"] = from.TextOrNull("phone"),
    };

    private void AddProvider(JsonNode body) => providers.TryAdd(body.Text("key"), new()
    {
        Slug = body.Text("key"),
        Name = body.Text("name"),
        Kind = Enum.Parse<ProviderKind>(body.Text("kind"), ignoreCase: true),
        Description = body.Text("description"),
        Website = body.TextOrNull("website"),
        Email = body.TextOrNull("email"),
        Phone = body.TextOrNull("phone"),
    });

    private static async Task<Dictionary<string, KnownPostcode>> Known(OneStoryDbContext db, List<JsonNode> entries)
    {
        List<string> postcodes = [.. entries.SelectMany(entry => entry.Each("places")).Select(place => place.Text("postcode")).Distinct(StringComparer.Ordinal)];
        return await db.Postcodes.AsNoTracking().Where(known => postcodes.Contains(known.Postcode)).ToDictionaryAsync(known => known.Postcode);
    }

    private OfferEntry Entry(JsonNode from, Dictionary<string, KnownPostcode> known, DateTime now)
    {
        var said = from.Deserialize<EntryContent>(OfferJson.Options)!;
        said = said with { Places = [.. said.Places.Select(place => Positions.At(place, known.GetValueOrDefault(place.Postcode)))] };
        var (slug, checkedOn) = (from.Text("key"), content.Today.AddDays(-from.Number("checkedDaysAgo", 30)));
        if (!slugs.Add(slug)) throw new InvalidOperationException($"Two entries of the demonstration have the key {slug}.");
        if (!providers.TryGetValue(from.Text("organisation"), out var provider)) throw new InvalidOperationException($"{slug}: nobody has the key {from.Text("organisation")}.");
        var (review, isTheirs) = (new OfferReview(), provider.Slug == Pool);
        var due = review.DueAfter(checkedOn);
        var hidden = review.HiddenFrom(due) <= content.Today;
        return new()
        {
            Slug = slug,
            ProviderId = provider.Id,
            State = hidden ? EntryState.Hidden : EntryState.Published,
            Content = said,
            Name = said.Name,
            CheckedOn = checkedOn,
            CheckedBy = isTheirs ? CheckedBy.Provider : provider.Kind == ProviderKind.Council ? CheckedBy.Council : CheckedBy.CouncilAfterSpeaking,
            CheckedByName = isTheirs ? ProviderPerson : OfferOfficer,
            ReviewDue = due,
            HiddenOn = hidden ? review.HiddenFrom(due) : null,
            HiddenWhy = hidden ? review.WhyHidden : null,
            HiddenByClock = hidden,
            AddedOn = checkedOn.AddDays(-400),
            ChangedAt = Then(checkedOn, now),
        };
    }

    private static DateTime Then(DateOnly day, DateTime now) => day.ToDateTime(new(10, 20), DateTimeKind.Utc) is var then && then < now ? then : now;

    private static IEnumerable<OfferEntryVersion> Versions(OfferEntry entry) => Enumerable.Range(1, entry.Number).Select(number => new OfferEntryVersion
    {
        EntryId = entry.Id,
        Number = number,
        Content = number == entry.Number ? entry.Content : entry.Content with { Times = [] },
        Act = number == 1 ? EntryAct.Added : EntryAct.Changed,
        ByName = "Ashmere County Council",
        At = entry.ChangedAt.AddDays(number - entry.Number),
    });

    private static OfferPageVersion Version(OfferPage page) => new()
    {
        OfferPageId = page.Id,
        Number = page.Number,
        Title = page.Title,
        Summary = page.Summary,
        Markdown = page.Markdown,
        ByName = "Ashmere County Council",
        At = page.ChangedAt,
    };

    private IEnumerable<OfferPage> Pages(DateTime now) => content.Guidance().Select((page, at) =>
    {
        var checkedOn = content.Today.AddDays(-page.DaysAgo);
        return new OfferPage
        {
            Slug = page.Slug,
            Section = page.Section,
            Ordinal = page.Ordinal ?? (at + 1) * 10,
            Title = page.Title,
            Summary = page.Summary,
            Markdown = page.Markdown,
            Schedule2 = [.. page.Schedule2],
            IsPublished = true,
            CheckedOn = checkedOn,
            ReviewMonths = page.ReviewMonths,
            ReviewDue = checkedOn.AddMonths(page.ReviewMonths),
            ChangedAt = Then(checkedOn, now),
        };
    });
}
