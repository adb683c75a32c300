using FsCheck;
using FsCheck.Fluent;
using OneStory.Returns.Sen2;

namespace OneStory.Returns.Tests.Support;

/// <summary>People of a return that a year can hold, of every shape.</summary>
internal static class Sen2People
{
    public static Gen<Sen2Person> Of(int year) =>
        from surname in Name
        from forename in Name
        from born in Day
        from sex in Code("sex", 2026)
        from ethnicity in Code("ethnicity", year)
        from postcode in Maybe(Gen.Elements("LS1 4AP", "SW1A 1AA"))
        from upn in Maybe(Gen.Elements("B801200005001", "P207000016049"))
        from uln in Maybe(Gen.Constant("9276308686"))
        from unknown in Maybe(Code("upn-unknown", year))
        from requests in UpTo(3, Request(year))
        select new Sen2Person
        {
            Surname = surname,
            Forename = forename,
            Born = born,
            Sex = sex,
            Ethnicity = ethnicity,
            Postcode = postcode,
            Upn = upn,
            Uln = uln,
            UpnUnknown = unknown,
            Requests = requests,
        };

    private static Gen<Sen2Request> Request(int year) =>
        from received in Maybe(Day)
        from source in Since(year, 2025, Maybe(Code("request-source", year)))
        from youth in Flag
        from outcomeOn in Maybe(Day)
        from outcome in Maybe(Code("request-outcome", year))
        from mediation in Flag
        from tribunal in Flag
        from exported in Maybe(Gen.Elements("302", "XXX"))
        from assessment in Maybe(Assessment(year))
        from plan in Maybe(ActivePlan(year))
        select new Sen2Request
        {
            ReceivedOn = received,
            Source = source,
            InYouthAccommodation = youth,
            OutcomeOn = outcomeOn,
            Outcome = outcome,
            Mediation = mediation,
            Tribunal = tribunal,
            ExportedTo = exported,
            Assessment = assessment,
            ActivePlan = year == 2022 && assessment is null ? null : plan,
        };

    private static Gen<Sen2Assessment> Assessment(int year) =>
        from outcome in Maybe(Code("assessment-outcome", year))
        from outcomeOn in Maybe(Day)
        from mediation in Flag
        from tribunal in Flag
        from otherMediation in Flag
        from otherTribunal in Flag
        from exceptions in Flag
        from plan in Maybe(NamedPlan(year))
        select new Sen2Assessment
        {
            Outcome = outcome,
            OutcomeOn = outcomeOn,
            Mediation = mediation,
            Tribunal = tribunal,
            OtherMediation = otherMediation,
            OtherTribunal = otherTribunal,
            ExceptionsApply = exceptions,
            NamedPlan = plan,
        };

    // In 2022 there is no tag for the plan itself: it is there when something is said of it.
    private static Gen<Sen2NamedPlan> NamedPlan(int year) =>
        from started in year == 2022 ? Day.Select(day => (DateOnly?)day) : Maybe(Day)
        from settings in UpTo(year == 2022 ? 1 : 2, Setting(year))
        from residential in Maybe(Code("residential", year))
        from workBased in Maybe(Code("work-based", year))
        from budget in Flag
        from arrangements in Flag
        from payments in Maybe(Code("direct-payments", year))
        from ceased in Maybe(Day)
        from reason in Maybe(Code("cease-reason", year))
        select new Sen2NamedPlan
        {
            StartedOn = started,
            Settings = settings,
            Residential = residential,
            WorkBased = workBased,
            PersonalBudget = budget,
            OrganisedArrangements = arrangements,
            DirectPayments = payments,
            CeasedOn = ceased,
            CeaseReason = reason,
        };

    private static Gen<Sen2NamedSetting> Setting(int year) => Place(year).Select(place => place);

    private static Gen<Sen2NamedSetting> Place(int year) =>
        from urn in Maybe(Gen.Constant("123456"))
        from ukprn in Maybe(Gen.Constant("10012345"))
        from code in Maybe(Code("setting", year))
        from words in Since(year, 2023, Maybe(Name))
        from rank in Code("rank", year)
        from unit in Flag
        from resourced in Flag
        select new Sen2NamedSetting { Urn = urn, Ukprn = ukprn, Code = code, OtherWords = words, Rank = rank, SenUnit = unit, ResourcedProvision = resourced };

    private static Gen<Sen2Placement> Placement(int year) =>
        from place in Place(year)
        from entered in Maybe(Day)
        from left in Maybe(Day)
        from attendance in Until(year, 2023, Maybe(Code("attendance", year)))
        from residential in year == 2023 ? None : Maybe(Code("residential", year))
        from workBased in year == 2023 ? None : Maybe(Code("work-based", year))
        select new Sen2Placement
        {
            Urn = place.Urn,
            Ukprn = place.Ukprn,
            Code = place.Code,
            OtherWords = place.OtherWords,
            Rank = place.Rank,
            SenUnit = place.SenUnit,
            ResourcedProvision = place.ResourcedProvision,
            EnteredOn = entered,
            LeftOn = left,
            Attendance = attendance,
            Residential = residential,
            WorkBased = workBased,
        };

    private static Gen<Sen2ActivePlan> ActivePlan(int year) =>
        from transferred in year == 2022 ? Gen.Constant<string?>("302") : Maybe(Gen.Constant("302"))
        from placements in UpTo(year == 2022 ? 1 : 3, Placement(year))
        from needs in UpTo(year == 2022 ? 1 : 2, from type in Code("need", year) from rank in Code("rank", year) select new Sen2Need(type, rank))
        from meeting in Since(year, 2024, Maybe(Day))
        from outcome in Since(year, 2024, Maybe(Code("review-outcome", year)))
        from draft in Since(year, 2025, Maybe(Day))
        from due in Since(year, 2025, Maybe(Day))
        from final in Since(year, 2025, Maybe(Day))
        from last in Maybe(Day)
        from residential in year == 2023 ? Maybe(Code("residential", year)) : None
        from workBased in year == 2023 ? Maybe(Code("work-based", year)) : None
        select new Sen2ActivePlan
        {
            TransferredFrom = transferred,
            Placements = placements,
            Needs = needs,
            ReviewMeetingOn = meeting,
            ReviewOutcome = outcome,
            ReviewDraftOn = draft,
            PhaseTransferDue = due,
            PhaseTransferFinal = final,
            LastReviewOn = last,
            Residential = residential,
            WorkBased = workBased,
        };

    private static Gen<string> Name => Gen.Elements("Wren", "O’Brien", "Zoë", "Nguyễn", "A & B", "<Lee>", "Ó Sé \"Jr\"", "李");

    private static Gen<DateOnly> Day => Gen.Choose(0, 9_000).Select(days => new DateOnly(2000, 1, 1).AddDays(days));

    private static Gen<bool?> Flag => Gen.Elements<bool?>(null, true, false);

    private static Gen<string?> None => Gen.Constant<string?>(null);

    private static Gen<string> Code(string set, int year) => Gen.Elements(Sen2Code.In(set, year).Select(code => code.Code).ToArray());

    private static Gen<string?> Maybe(Gen<string> gen) => Gen.OneOf(None, gen.Select(value => (string?)value));

    private static Gen<DateOnly?> Maybe(Gen<DateOnly> gen) => Gen.OneOf(Gen.Constant<DateOnly?>(null), gen.Select(value => (DateOnly?)value));

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : class => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value));

    private static Gen<T?> Since<T>(int year, int first, Gen<T?> gen) => year >= first ? gen : Gen.Constant<T?>(default);

    private static Gen<T?> Until<T>(int year, int last, Gen<T?> gen) => year <= last ? gen : Gen.Constant<T?>(default);

    private static Gen<List<T>> UpTo<T>(int most, Gen<T> gen) => Gen.Choose(0, most).SelectMany(count => gen.ListOf(count)).Select(list => list.ToList());
}
