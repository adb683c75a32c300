using System.Globalization;
using OneStory.LocalOffer;

namespace OneStory.Web.Pages.Work.LocalOffer.Forms;

/// <summary>An entry as a form asks for it. Its fields are named as <see cref="EntryCheck"/> names what is wrong.</summary>
public sealed class EntryForm
{
    public string? Name { get; set; }
    public string? AlsoKnownAs { get; set; }
    public string? Summary { get; set; }
    public string? Description { get; set; }
    public string? Alert { get; set; }
    public string? WhoFor { get; set; }
    public string? MainCategory { get; set; }
    public List<string> Categories { get; set; } = [];
    public int? MinimumAge { get; set; }
    public int? MaximumAge { get; set; }
    public List<string> Needs { get; set; } = [];
    public DiagnosisNeeded Diagnosis { get; set; }
    public PlanNeeded Plan { get; set; }
    public string? Criteria { get; set; }
    public ReferralForm Referral { get; set; } = new();
    public WaitForm Wait { get; set; } = new();
    public CostForm Cost { get; set; } = new();
    public List<string> Delivery { get; set; } = [];
    public List<PlaceForm> Places { get; set; } = [];
    public List<TimeForm> Times { get; set; } = [];
    public List<ContactForm> Contacts { get; set; } = [];
    public string? Website { get; set; }
    public List<string> Languages { get; set; } = [];
    public string? Serves { get; set; }
    public bool OutsideArea { get; set; }
    public string? Layer { get; set; }
    public List<string> Outcomes { get; set; } = [];
    public List<string> WhileWaiting { get; set; } = [];
    public int? Capacity { get; set; }
    public string? Specialism { get; set; }
    public string? Urn { get; set; }

    /// <summary>The part that is unfolded: the first of a new entry, and the one in which a row was asked for.</summary>
    public string? Opened { get; private set; }

    public static EntryForm Of(EntryContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new EntryForm
        {
            Opened = content.Name.Length == 0 ? "what" : null,
            Name = content.Name,
            AlsoKnownAs = string.Join('\n', content.AlsoKnownAs),
            Summary = content.Summary,
            Description = content.Description,
            Alert = content.Alert,
            WhoFor = content.WhoFor,
            MainCategory = content.Categories is [var main, ..] ? main : null,
            Categories = [.. content.Categories.Skip(1)],
            MinimumAge = content.MinimumAge,
            MaximumAge = content.MaximumAge,
            Needs = [.. content.Needs],
            Diagnosis = content.Diagnosis,
            Plan = content.Plan,
            Criteria = content.Criteria,
            Referral = new() { Routes = [.. content.Referral.Routes], How = content.Referral.How },
            Wait = new() { Weeks = content.Wait?.Weeks, AsOf = content.Wait?.AsOf, Says = content.Wait?.Says },
            Cost = CostForm.Of(content.Cost),
            Delivery = [.. content.Delivery],
            Places = [.. content.Places.Select(PlaceForm.Of)],
            Times = [.. content.Times.Select(TimeForm.Of)],
            Contacts = [.. content.Contacts.Select(ContactForm.Of)],
            Website = content.Website,
            Languages = [.. content.Languages],
            Serves = string.Join(", ", content.Serves),
            OutsideArea = content.OutsideArea,
            Layer = content.Layer,
            Outcomes = [.. content.Outcomes],
            WhileWaiting = [.. content.WhileWaiting],
            Capacity = content.Capacity,
            Specialism = content.Specialism,
            Urn = content.Urn,
        }.WithRoom();
    }

    /// <summary>One empty row where a list has none.</summary>
    public EntryForm WithRoom()
    {
        if (Places.Count == 0) Places.Add(new());
        if (Times.Count == 0) Times.Add(new());
        if (Contacts.Count == 0) Contacts.Add(new());
        if (Cost.Prices.Count == 0) Cost.Prices.Add(new());
        return this;
    }

    /// <summary>One more empty row, as a button asked for it.</summary>
    public void Add(string list)
    {
        Opened = list;
        switch (list)
        {
            case "place": Places.Add(new()); break;
            case "time": Times.Add(new()); break;
            case "contact": Contacts.Add(new()); break;
            case "price": Cost.Prices.Add(new()); break;
        }
    }

    /// <summary>Says at each place that its postcode is not on the map.</summary>
    /// <param name="unknown">The postcodes that are not.</param>
    /// <param name="areRight">Whether they were kept before, though they are not.</param>
    /// <returns>The fields of those that nobody has said to be right.</returns>
    public IReadOnlyList<string> Doubt(IReadOnlyList<string> unknown, bool areRight)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        List<string> doubted = [];
        foreach (var (at, place) in Places.Index().Where(place => IsKept(place.Item)))
            if (place.Doubt(unknown, areRight)) doubted.Add($"{nameof(Places)}[{at}]");
        return doubted;
    }

    /// <summary>What the form says, without rows that are empty or were taken away.</summary>
    public EntryContent ToContent() => new()
    {
        Name = Name ?? "",
        AlsoKnownAs = Lines(AlsoKnownAs, '\n'),
        Summary = Summary ?? "",
        Description = Description ?? "",
        Alert = Alert,
        WhoFor = WhoFor,
        Categories = [.. new[] { MainCategory ?? "" }.Concat(Categories).Where(id => id.Length > 0).Distinct()],
        MinimumAge = MinimumAge,
        MaximumAge = MaximumAge,
        Needs = Needs,
        Diagnosis = Diagnosis,
        Plan = Plan,
        Criteria = Criteria,
        Referral = new(Referral.Routes, Referral.How),
        Wait = new(Wait.Weeks, Wait.AsOf, Wait.Says),
        Cost = Cost.ToCost(),
        Delivery = Delivery,
        Places = [.. Places.Where(IsKept).Select(place => place.ToPlace())],
        Times = [.. Times.Where(IsKept).Select(time => time.ToTime())],
        Contacts = [.. Contacts.Where(IsKept).Select(contact => contact.ToContact())],
        Website = Website,
        Languages = Languages,
        Serves = Lines(Serves, ',', ' ', '\n'),
        OutsideArea = OutsideArea,
        Layer = Layer,
        Outcomes = Outcomes,
        WhileWaiting = WhileWaiting,
        Capacity = Capacity,
        Specialism = Specialism,
        Urn = Urn,
    };

    /// <summary>What is wrong, by the fields of this form.</summary>
    public IEnumerable<EntryWrong> Wrong()
    {
        var rows = Places.SelectMany(WrongAt("Places")).Concat(Times.SelectMany(WrongAt("Times"))).ToList();
        var content = EntryCheck.Tidy(ToContent());
        return rows.Count > 0 ? rows : EntryCheck.Of(content).Select(wrong => wrong with { Field = FieldAt(wrong.Field) });
    }

    /// <summary>The field of the form: rows that were left out of the content are counted here.</summary>
    private string FieldAt(string field)
    {
        if (field == nameof(Categories)) return nameof(MainCategory);
        if (field.IndexOf('[', StringComparison.Ordinal) is var open and > 0 && field.IndexOf(']', StringComparison.Ordinal) is var close && int.TryParse(field.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture, out var kept))
        {
            IEnumerable<EntryFormRow> rows = field[..open] switch { "Places" => Places, "Times" => Times, "Contacts" => Contacts, _ => Cost.Prices };
            var at = rows.Index().Where(row => IsKept(row.Item)).Select(row => row.Index).ElementAtOrDefault(kept);
            var part = field[(close + 1)..] switch { ".Days" => ".On", ".Every" => ".Often", var other => other };
            return $"{field[..open]}[{at}]{part}";
        }

        return field;
    }

    private static Func<EntryFormRow, int, IEnumerable<EntryWrong>> WrongAt(string list) =>
        (row, at) => IsKept(row) ? row.Wrong().Select(wrong => wrong with { Field = $"{list}[{at}].{wrong.Field}" }) : [];

    private static bool IsKept(EntryFormRow row) => !row.Remove && !row.IsEmpty;

    private static string[] Lines(string? text, params char[] between) => (text ?? "").Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

public sealed class ReferralForm
{
    public List<string> Routes { get; set; } = [];
    public string? How { get; set; }
}

public sealed class WaitForm
{
    public int? Weeks { get; set; }
    public DateOnly? AsOf { get; set; }
    public string? Says { get; set; }
}

public sealed class CostForm
{
    public CostKind Kind { get; set; }
    public string? Says { get; set; }
    public bool TakesDirectPayments { get; set; }
    public List<PriceForm> Prices { get; set; } = [];

    public static CostForm Of(Cost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return new() { Kind = cost.Kind, Says = cost.Says, TakesDirectPayments = cost.TakesDirectPayments, Prices = [.. cost.Prices.Select(price => new PriceForm { For = price.For, Pounds = price.Pounds, Per = price.Per })] };
    }

    public Cost ToCost() => new()
    {
        Kind = Kind,
        Says = Says,
        TakesDirectPayments = TakesDirectPayments,
        Prices = [.. Prices.Where(price => !price.Remove && !price.IsEmpty).Select(price => new Price(price.For ?? "", price.Pounds ?? 0, price.Per))],
    };
}
