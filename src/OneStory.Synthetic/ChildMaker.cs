using OneStory.Assessments;
using OneStory.Demonstration;
using OneStory.Law;
using OneStory.People;
using OneStory.Places;
using OneStory.Plans;

namespace OneStory.Synthetic;

/// <summary>Who the child is before anything happens.</summary>
internal sealed record Born(DateOnly On, int Age, bool IsBoy, int Need);

/// <summary>Writes a life down as the system would have: the child, the case, its facts and what the law derives from them.</summary>
internal sealed class ChildMaker(AreaToMake area, AreaGround ground, Ids ids, Weights[,] placements)
{
    private const double Fault = 0.002;
    private const double Unallocated = 0.1;
    private const int ParentsWhoSignIn = 20;
    private static readonly string[] Sources = ["2", "1", "", "5", "4", "3"];
    private static readonly double[] SourceShares = Shares.Of("requests-by-source", "requests");

    /// <summary>Of those refused: from the shares of each source that are, and the rest between the others.</summary>
    private static readonly Weights RefusedSources = new([15066, 23299, 3152, 1533, 176, 62]);
    private static readonly Weights OtherSources = new([SourceShares[0] - 15066, SourceShares[1] - 23299, SourceShares[2] - 3152, SourceShares[3] - 1533, SourceShares[4] - 176, SourceShares[5] - 62]);

    private long number;
    private int parents;

    public static Born Birth(Draw draw, int age, DateOnly asOf)
    {
        var year = Ages.SchoolYearOf(asOf) - (age == Shares.Youngest && draw.Chance(0.2) ? 1 : age);
        var boy = draw.Chance(Shares.Boys);
        return new(new DateOnly(year, 8, 31).AddDays(-draw.Between(0, 364)), age, boy, Shares.NeedOf[Math.Clamp(age, Shares.Youngest, Shares.Oldest), boy ? 0 : 1].Pick(draw));
    }

    /// <param name="ceased">The reason its plan ended, and the day.</param>
    public MadeUp Make(Life life, Born born, (int Reason, DateOnly On)? ceased = null)
    {
        var draw = life.Draw;
        ids.Begin(number++);
        var fault = draw.Chance(Fault) ? Faults.Put(life) : null;
        var child = ChildOf(draw, born, ceased);
        var act = Act(child.Id, life.Now);
        var made = life.Facts.Find(fact => fact.Kind == DecisionKinds.FinalPlan || fact.Type == FactTypes.Transferred)?.Date;
        var first = life.Facts.Min(fact => fact.Date);
        var found = new Case
        {
            Id = ids.Next(),
            ChildId = child.Id,
            Child = child,
            Reference = $"{Letters()}-{first.Year}-{number:00000}",
            OpenedAt = At(first),
            OfficerPostId = first > life.AsOf.AddDays(-14) && draw.Chance(Unallocated) ? null : draw.Pick(ground.Officers).Id,
        };
        found.Area = ground.Officers.Find(post => post.Id == found.OfficerPostId)?.Area;
        foreach (var fact in life.Facts) found.Facts.Add(new() { Id = ids.Next(), CaseId = found.Id, Type = fact.Type.Id, Date = fact.Date, Kind = fact.Kind, About = fact.About, RecordedByActId = act.Id });
        foreach (var one in life.Circumstances) found.Circumstances.Add(new() { Id = ids.Next(), CaseId = found.Id, Ground = one.Ground.Id(), From = one.From, To = one.To, WhyImpractical = one.WhyImpractical ?? "", RecordedByActId = act.Id });
        var result = new MadeUp { Child = child, Case = found, Act = act, Fault = fault };
        Particulars(result, life, ceased);
        if (made is { } day) Placed(result, draw, born, day, ceased?.On);
        if (made is null) Asked(result, life);
        else if (ceased is null) Planned(result, draw, day: made.Value, born);
        Family(result, draw, isOpenToParent: made is not null && ceased is null && parents < ParentsWhoSignIn);
        Derive(found);
        return result;
    }

    /// <summary>The same child again, under a name somebody mistyped: they asked, and nobody saw that there was a record.</summary>
    public MadeUp Again(Life life, Born born, Child child)
    {
        var made = Make(life, born);
        made.Child.FirstName = child.FirstName;
        made.Child.LastName = Names.Mistyped(child.LastName, life.Draw);
        made.Child.SearchName = SearchText.Fold($"{made.Child.FirstName} {made.Child.LastName}");
        made.Child.Upn = child.Upn;
        made.Fault = "duplicate";
        return made;
    }

    private Child ChildOf(Draw draw, Born born, (int Reason, DateOnly On)? ceased)
    {
        var (first, last) = (Names.First(draw), Names.Last(draw));
        var setting = ground.Settings.Ordinary(born.Age, draw);
        var child = new Child
        {
            Id = ids.Next(),
            FirstName = first,
            LastName = last,
            SearchName = SearchText.Fold($"{first} {last}"),
            Born = born.On,
            Died = ceased is { Reason: Ceasing.Died } end ? end.On : null,
            Sex = born.IsBoy ? "Male" : "Female",
            Ethnicity = Shares.Ethnicities[Shares.EthnicityOf[born.Need].Pick(draw)].Code is { Length: > 0 } code ? code : null,
            Upn = born.Age < 4 && draw.Chance(0.6) ? null : Numbers.Upn(area.FirstChild + number),
            NhsNumber = draw.Chance(0.6) ? Numbers.NhsNumber(area.FirstChild + number) : null,
            Address = $"{Names.Street(draw)}\n{area.Name}",
            PrimaryNeed = AreaOf(Shares.Needs[born.Need]),
            SettingId = setting.Id,
            IsDemonstration = true,
        };
        if (child.Upn is null) child.UpnUnknown = "UN1";
        if (Shares.Needs[born.Need] is { Length: > 0 } need)
        {
            child.Needs.Add(new() { Id = ids.Next(), ChildId = child.Id, Rank = 1, Type = need });
            var other = Shares.NeedOf[Math.Clamp(born.Age, Shares.Youngest, Shares.Oldest), born.IsBoy ? 0 : 1].Pick(draw);
            if (draw.Chance(0.3) && other != born.Need && Shares.Needs[other].Length > 0) child.Needs.Add(new() { Id = ids.Next(), ChildId = child.Id, Rank = 2, Type = Shares.Needs[other] });
        }

        return child;
    }

    private static string? AreaOf(string need) => need switch
    {
        "ASD" or "SLCN" => "communication-and-interaction",
        "MLD" or "SLD" or "PMLD" or "SPLD" => "cognition-and-learning",
        "SEMH" => "social-emotional-and-mental-health",
        "HI" or "VI" or "MSI" or "PD" => "sensory-and-physical",
        _ => null,
    };

    private RecordedAct Act(Guid childId, DateOnly day)
    {
        var happened = new ChildMadeUp(area.Seed, area.AsOf);
        var act = new RecordedAct
        {
            AuthorityId = area.Id,
            Id = ids.Next(),
            ChainId = childId,
            Number = 1,
            Kind = "generate",
            ChildId = childId,
            ByName = "OneStory",
            ByRole = "Generator of made-up children",
            Reason = "Made up, so that the system can be tried at its size. There is no such child.",
            At = At(day),
            Day = day,
            RuleSet = DeadlineCache.RuleSet,
            PreviousHash = HashChain.Beginning,
        };
        act.Events.Add(new() { AuthorityId = area.Id, Id = ids.Next(), ActId = act.Id, Ordinal = 1, Type = Events.TypeOf(typeof(ChildMadeUp)).Id, TypeVersion = 1, Payload = Events.Payload(happened) });
        act.Hash = HashChain.Of(act);
        return act;
    }

    private void Particulars(MadeUp made, Life life, (int Reason, DateOnly On)? ceased)
    {
        var draw = life.Draw;
        var refused = made.Case.Facts.Exists(fact => fact.Kind == DecisionKinds.RefuseToAssess);
        var source = Sources[(refused ? RefusedSources : OtherSources).Pick(draw)];
        var isTransfer = made.Case.Facts.Exists(fact => fact.Kind == "in");
        made.Case.Particulars = new()
        {
            Id = ids.Next(),
            CaseId = made.Case.Id,
            RequestSource = source.Length > 0 && !isTransfer ? source : null,
            PersonalBudget = draw.Chance(life.Rates.PersonalBudget) ? true : null,
            Residential = draw.Chance(0.0035) ? draw.Chance(0.63) ? "A" : "B" : null,
            ExceptionsApply = life.Circumstances.Count > 0 ? true : null,
            RequestTribunal = refused && made.Case.Facts.Exists(fact => fact.Type == FactTypes.AppealLodged.Id) ? true : null,
            CeaseReason = ceased is { } end ? Ceasing.Reasons[end.Reason] : null,
            TransferredFrom = isTransfer ? "991" : null,
        };
        if (made.Case.Particulars.RequestSource is null || life.Facts[0].Date < life.HistoryFrom) return;
        made.Request = new()
        {
            Id = ids.Next(),
            CaseId = made.Case.Id,
            Asker = source switch { "1" => Asker.Parent, "2" => Asker.Setting, _ => Asker.Other },
            AskerName = source switch { "1" => "A made-up parent", "2" => "A made-up setting", _ => "Somebody made up" },
            By = draw.Chance(0.7) ? AskedBy.Online : AskedBy.Email,
            ReceivedOn = life.Facts[0].Date,
            EnteredAt = At(life.Facts[0].Date),
            Why = "Made up: what has been tried at school has not been enough, and more help is needed to learn.",
        };
    }

    private void Placed(MadeUp made, Draw draw, Born born, DateOnly from, DateOnly? to)
    {
        var detail = Detail.All[placements[Math.Clamp(born.Age, Shares.Youngest, Shares.Oldest), born.Need].Pick(draw)];
        if (detail.Group == "Placement not recorded") return;
        var setting = detail.IsSetting ? ground.Settings.For(detail, born.Age, draw) : null;
        if (setting is not null) made.Child.SettingId = setting.Id;
        else if (detail.Group == "Educated elsewhere") made.Child.SettingId = null;
        var ukprn = detail.Name == "Other UKRLP provider" ? $"1{draw.Between(9000000, 9999999)}" : null;
        made.Case.Placements.Add(new()
        {
            Id = ids.Next(),
            CaseId = made.Case.Id,
            Rank = 1,
            SettingId = setting?.Id,
            Ukprn = ukprn,
            Code = detail.Code,
            OtherWords = detail.Code is "OTH" or "NIEO" ? "Made up" : null,
            SenUnit = detail.IsUnit ? true : null,
            ResourcedProvision = detail.IsResourced ? true : null,
            EnteredOn = from,
            LeftOn = to,
            Attendance = "FT",
        });
        if (detail.Code is null or "EYP" or "OLA")
            made.Case.NamedPlaces.Add(new() { Id = ids.Next(), CaseId = made.Case.Id, Rank = 1, SettingId = setting?.Id, Ukprn = ukprn, Code = detail.Code, OtherWords = detail.Code is "OTH" or "NIEO" ? "Made up" : null, SenUnit = detail.IsUnit ? true : null, ResourcedProvision = detail.IsResourced ? true : null });
    }

    /// <summary>Advice that has been asked for, while the assessment goes on.</summary>
    private void Asked(MadeUp made, Life life)
    {
        foreach (var asked in life.Facts.Where(fact => fact.Type == FactTypes.AdviceRequested))
        {
            var answered = life.Facts.Find(fact => fact.Type == FactTypes.AdviceReceived && fact.About == asked.About)?.Date;
            var role = Array.IndexOf(Assessing.Advisers, asked.About) switch { 0 => "education", 1 => "educational-psychologist", 2 => "health", _ => "social-care" };
            made.Advice.Add(new()
            {
                Id = ids.Next(),
                CaseId = made.Case.Id,
                RoleId = role,
                Title = asked.About!,
                About = asked.About!,
                OrganisationId = role == "education" ? made.Child.SettingId : ground.Council.Id,
                AskedOn = asked.Date,
                State = answered is null ? AdviceState.Asked : AdviceState.Given,
                AnsweredOn = answered,
                AnsweredByName = answered is null ? null : "Somebody made up",
                AnsweredByTitle = answered is null ? null : asked.About,
                Summary = answered is null ? "" : "Made up: I have met the child and spoken with the family.",
            });
        }
    }

    private void Planned(MadeUp made, Draw draw, DateOnly day, Born born)
    {
        var plan = made.Plan = new() { Id = ids.Next(), CaseId = made.Case.Id, ChildId = made.Child.Id, Template = PlanTemplates.On(day).Id };
        var need = Line("B", PlanLineKind.Need, 10, $"Made up: {made.Child.FirstName} finds it hard to follow what is said in a class of thirty.", AreaOf(Shares.Needs[born.Need]));
        var outcome = Line("E", PlanLineKind.Outcome, 10, $"Made up: by July next year {made.Child.FirstName} will follow an instruction of three parts on four days out of five.");
        var provision = Line("F", PlanLineKind.Provision, 10, "Made up: a teaching assistant goes over each instruction with the child, in every lesson.");
        outcome.LeadsFrom.Add(need.Id);
        provision.LeadsFrom.Add(outcome.Id);
        provision.Quantities = new() { Type = "support in class", Who = "a teaching assistant", HowOften = "every lesson", HowLong = $"{draw.Between(2, 6) * 5} minutes", GroupSize = "alone", ForHowLong = "until the next review", Review = "each term" };
        plan.Lines.AddRange([Line("A", PlanLineKind.Words, 10, $"Made up: I like {(draw.Chance(0.5) ? "music" : "water")}."), need, outcome, provision]);
        PlanLine Line(string section, PlanLineKind kind, int order, string text, string? of = null) =>
            new() { Id = ids.Next(), PlanId = plan.Id, Section = section, Kind = kind, Order = order, Text = text, Area = of, SourceNote = "made up" };
    }

    private void Family(MadeUp made, Draw draw, bool isOpenToParent)
    {
        var woman = draw.Chance(0.75);
        var parent = new FamilyMember
        {
            Id = ids.Next(),
            ChildId = made.Child.Id,
            Name = $"{Names.First(draw)} {made.Child.LastName}",
            Relationship = woman ? "Mother" : "Father",
            HasParentalResponsibility = true,
            LivesWithChild = true,
            Phone = "07700 900000",
            ContactBy = ContactBy.Letter,
        };
        made.Child.Family.Add(parent);
        if (!isOpenToParent) return;
        made.Parent = AreaGround.AccountOf(ids.Next(), parent.Name, $"parent-{++parents}", area.Slug, isFamily: true);
        parent.AccountId = made.Parent.Id;
        made.Grant = new() { Id = ids.Next(), ChildId = made.Child.Id, AccountId = made.Parent.Id, Kind = GrantKind.Parent, Basis = "Made up with the child.", From = area.AsOf.AddYears(-1) };
    }

    private void Derive(Case found)
    {
        DeadlineCache.Refresh(found, area.AsOf);
        List<CaseDeadline> derived = [.. found.Deadlines];
        found.Deadlines.Clear();
        foreach (var one in derived)
            found.Deadlines.Add(new() { Id = ids.Next(), CaseId = one.CaseId, LimitId = one.LimitId, About = one.About, Party = one.Party, Start = one.Start, Due = one.Due, Target = one.Target, ClosedOn = one.ClosedOn, State = one.State });
    }

    private string Letters() => area.Slug.Replace("made-up-", "", StringComparison.Ordinal)[..3].ToUpperInvariant();

    private static DateTime At(DateOnly day) => day.ToDateTime(new(9, 0), DateTimeKind.Utc);
}
