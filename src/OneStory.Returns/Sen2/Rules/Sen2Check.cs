namespace OneStory.Returns.Sen2;

/// <summary>
/// Checks a return by the rules, a person at a time: first the head, then each person in turn, and at the end what only the whole
/// can show. Of each person it keeps eight bytes for each of UPN and ULN, to know them when they come again; nothing else grows.
/// </summary>
public sealed class Sen2Check
{
    private readonly Sen2Header _header;
    private readonly Sen2Scope _scope;
    private readonly Sen2LastYear? _lastYear;
    private readonly Sen2Keys _seen = new();

    /// <param name="year">The year whose rules apply: the reader's, where a header says two.</param>
    public Sen2Check(Sen2Header header, int year, ISen2References? references = null, Sen2LastYear? lastYear = null)
    {
        ArgumentNullException.ThrowIfNull(header);
        (_header, _lastYear) = (header, lastYear);
        _scope = new(year, header, references);
    }

    public Sen2Check(Sen2Header header, ISen2References? references = null, Sen2LastYear? lastYear = null)
        : this(header ?? throw new ArgumentNullException(nameof(header)), header.Year, references, lastYear)
    {
    }

    /// <summary>What reading the head of the return found, where it was read, and what the rules find in it.</summary>
    public IReadOnlyList<Sen2Finding> Header(IReadOnlyList<Sen2Finding>? read = null)
    {
        var found = new Sen2Found(_scope.Year.Number, new(), read ?? []);
        HeaderRules.Check(_header, _scope, found);
        return found.All;
    }

    /// <summary>What is wrong with a person who was not read from a file.</summary>
    public IReadOnlyList<Sen2Finding> Person(Sen2Person person) => Person(new Sen2Read(person, []));

    /// <summary>What reading a person found, and what the rules find.</summary>
    public IReadOnlyList<Sen2Finding> Person(Sen2Read read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var person = read.Person;
        var found = new Sen2Found(_scope.Year.Number, person, read.Findings);
        PersonRules.Check(person, _scope, found);
        foreach (var request in person.Requests)
        {
            found.Request++;
            RequestRules.Check(request, _scope, found);
            AssessmentRules.Check(request, _scope, found);
            PlanRules.Check(request, person, _scope, found);
            PlacementRules.Check(request, person, _scope, found);
            ReviewRules.Check(request, _scope, found);
            found.If(_lastYear is not null && IsNew(request, person), "S2-071", "ActivePlans",
                "This plan is historical and did not come from another authority, but it was not in last year\u2019s return.");
        }

        found.Request = 0;
        Known(person, found);
        return found.All;
    }

    /// <summary>What only the whole return shows. Every person must have been checked.</summary>
    public IEnumerable<Sen2Finding> AtEnd() =>
        (_lastYear?.NotFound() ?? []).Select(key => new Sen2Finding("S2-070", Sen2Rule.Of("S2-070").Severity,
            $"The plan of {key} was in force in last year\u2019s return. It is not in this one, and is not said to have ended.", "Person", null, 0, 0));

    private bool IsNew(Sen2Request request, Sen2Person person) =>
        request.Outcome == Sen2Plans.Historical && request.IsInForceOn(_scope.SurveyDay) && request.ActivePlan!.TransferredFrom is null
        && Sen2Key.Of(person).Any() && !_lastYear!.Has(person);

    private void Known(Sen2Person person, Sen2Found found)
    {
        if (Sen2Key.OfUpn(person.Upn) is { } upn) found.If(!_seen.Add(upn), "S2-013", "UPN", "Someone earlier in the file has this UPN.");
        if (Sen2Key.OfUln(person.Uln) is { } uln) found.If(!_seen.Add(uln), "S2-013", "UniqueLearnerNumber", "Someone earlier in the file has this ULN.");
        if (person.Requests.Any(request => request.ActivePlan is not null || request.Plan() is not null)) _lastYear?.Find(person);
    }
}

/// <summary>The days a return is about, and the registers it is held against.</summary>
internal sealed class Sen2Scope
{
    public Sen2Scope(int year, Sen2Header header, ISen2References? references)
    {
        Year = Sen2Year.All.FirstOrDefault(known => known.Number == year) ?? new(year, null, null, false, "", "");
        SurveyDay = header.ReferenceDate.Year == year ? header.ReferenceDate : Sen2Year.SurveyDayOf(year)?.Day ?? Sen2Year.ThirdThursdayOfJanuary(year);
        References = references;
    }

    public Sen2Year Year { get; }
    public DateOnly SurveyDay { get; }
    public ISen2References? References { get; }

    /// <summary>The start of the school year the survey day is in, by which ages are told.</summary>
    public DateOnly StartOfSchoolYear => new(SurveyDay.Year - 1, 8, 31);

    public bool IsInPeriod(DateOnly day) => Year.FirstDay <= day && day <= SurveyDay;
}
