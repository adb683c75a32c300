namespace OneStory.Demonstration;

/// <summary>A person of the demonstration to be.</summary>
/// <param name="What">What they have to do, in a sentence.</param>
public sealed record SignInCard(Guid AccountId, string Name, string Role, string What, string AuthorityName, string Slug);

/// <summary>The people of the demonstration, one for each part in the work.</summary>
public sealed class SignInCardsQuery(OneStoryDbContext db) : IUseCase
{
    /// <summary>Where everybody who is made up has their address: a domain kept for examples.</summary>
    public const string MadeUpDomain = "made-up.example";

    private static readonly (string Slug, string Name, string Role, string What)[] Cards =
    [
        ("ashmere", "Maureen Halloran", "Grandmother", "Wren’s draft plan has come. She can say what is right, what is not and what is missing."),
        ("ashmere", "Leah Abiodun", "Young person", "Leah is 19 and the rights are hers. Her final plan came in time."),
        ("ashmere", "Saima Rehmani", "Mother", "Everyone has given advice about Inaya, and the plan is being written."),
        ("ashmere", "Kit Rosewarne", "SENCO", "Can ask for an assessment, give advice, and answer when the council consults the school."),
        ("ashmere", "Hamish Adeyinka", "Educational psychologist", "Is half way through advice about Amari."),
        ("ashmere", "Niamh Castellane", "Speech and language therapist", "Has advice that is late."),
        ("ashmere", "Harriet Nakamura-Boyd", "Designated clinical officer", "Routes, chases and answers for the health services, in both councils."),
        ("ashmere", "Leontyne Garrick", "Designated social care officer", "Routes and answers for social care."),
        ("ashmere", "Tariq Hollins", "Casework officer", "Writes Inaya’s plan, among many cases."),
        ("ashmere", "Piotr Lindqvist", "Data officer", "Brings in returns, keeps the record fit for the Department, and gives it what it asks."),
        ("ashmere", "Rosalind Achterberg", "Casework manager", "Sees the whole team’s cases against the law, and shares out new ones."),
        ("ashmere", "Gwilym Prentiss", "Panel chair", "Chairs the panel that decides together."),
        ("ashmere", "Odette Marchbanks", "Panel member", "Gives her own view before the panel talks. She is a psychologist as well."),
        ("ashmere", "Winifred Astell", "Administrator", "Keeps posts, people and settings. Opens no child’s record."),
        ("ashmere", "Delphine Okafor-Lunt", "Local Offer officer", "Keeps the Local Offer: suggestions and comments wait for her. Opens no child’s record."),
        ("ashmere", OfferWritten.ProviderPerson, "Swimming lead at a leisure company", "Keeps what the Local Offer says of the pool, and has changed a time that waits to be approved."),
        ("stourhaven", "Esme Valtonen", "Casework officer", "Is consulting schools for Jonah. Sees nothing of Ashmere’s."),
        ("stourhaven", "Philomena Abernethy", "Mother", "Wants Jonah’s school settled."),
        ("stourhaven", "Aidan Blakemore", "SENCO of a school that serves both councils", "Works for both councils with one sign-in."),
    ];

    public async Task<IReadOnlyList<SignInCard>> All()
    {
        var authorities = await db.Authorities.AsNoTracking().ToDictionaryAsync(authority => authority.Slug, authority => authority.Name);
        var names = Cards.Select(card => card.Name).Concat(await Supporters()).ToList();
        var people = (await db.Accounts.AsNoTracking().Where(account => account.IsDemonstration && names.Contains(account.Name)).Select(account => new { account.Id, account.Name }).ToListAsync())
            .DistinctBy(account => account.Name).ToDictionary(account => account.Name, account => account.Id);
        return
        [
            .. Cards.Where(card => people.ContainsKey(card.Name) && authorities.ContainsKey(card.Slug))
                .Select(card => new SignInCard(people[card.Name], card.Name, card.Role, card.What, authorities[card.Slug], card.Slug)),
            .. (await Supporters()).Where(people.ContainsKey).Take(1)
                .Select(name => new SignInCard(people[name], name, "Independent supporter", "Wren’s grandmother has asked for help, and opened the record.", authorities["ashmere"], "ashmere")),
            .. await MadeUp(),
        ];
    }

    /// <summary>Some of the people of authorities that <c>onestory generate</c> made up, who are known by their addresses.</summary>
    private async Task<IEnumerable<SignInCard>> MadeUp()
    {
        (string Part, string Role, string What)[] parts =
        [
            ("manager", "Casework manager", "Sees the whole team’s cases against the law."), ("officer-1", "Casework officer", "Holds some two hundred and fifty cases."), ("parent-1", "Parent", "Has a child whose plan is in force."),
        ];
        var authorities = await db.Authorities.AsNoTracking().Where(authority => authority.IsDemonstration).OrderBy(authority => authority.Id).Select(authority => new { authority.Name, authority.Slug }).ToListAsync();
        var wanted = authorities.SelectMany(authority => parts.Select(part => (Authority: authority, Part: part, Address: NewAccount.Normal($"{part.Part}.{authority.Slug}@{MadeUpDomain}")))).ToList();
        var addresses = wanted.ConvertAll(one => one.Address);
        var people = await db.Accounts.AsNoTracking().Where(account => account.IsDemonstration && addresses.Contains(account.NormalizedEmail!)).ToDictionaryAsync(account => account.NormalizedEmail!, account => new { account.Id, account.Name });
        return wanted.Where(one => people.ContainsKey(one.Address))
            .Select(one => new SignInCard(people[one.Address].Id, people[one.Address].Name, one.Part.Role, one.Part.What, one.Authority.Name, one.Authority.Slug));
    }

    private Task<List<string>> Supporters() => db.Accounts.AsNoTracking().Where(account => account.IsDemonstration && account.Email!.StartsWith("supporter@")).OrderBy(account => account.Email).Select(account => account.Name).ToListAsync();
}
