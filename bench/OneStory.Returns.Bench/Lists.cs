using System.Diagnostics;
using System.Globalization;
using OneStory.Returns.AnnexA;

namespace OneStory.Returns.Bench;

/// <summary>
/// The inspection lists of invented children, with a fault here and there of every kind: written as the workbook, and what our rules
/// find beside it, a line for each ("101a 17"), to be laid beside what another tool finds in the same workbook on the same day.
/// </summary>
internal sealed class Lists(int seed, DateOnly today)
{
    private const int OneIn = 50;
    private static readonly string[] Needs = ["ASD", "SLCN", "SEMH", "MLD", "SLD", "HI", "PD", "DS"];
    private static readonly string[] Ethnicities = ["WBRI", "AIND", "BAFR", "MWBC", "CHNE", "NOBT"];
    private static readonly int[] Ages = [5, 6, 16, 25, 26];
    private readonly Random _random = new(seed);

    public static void Run(string workbook, int children, DateOnly today, int seed)
    {
        var made = new Lists(seed, today);
        List<AnnexAChild> plans = [.. Enumerable.Range(1, children).Select(made.Child)], support = [.. Enumerable.Range(1, children).Select(made.Child)];
        var started = Stopwatch.GetTimestamp();
        using (var file = File.Create(workbook)) AnnexAWorkbook.Write(file, plans, support);
        var written = Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        List<AnnexAFinding> found = [.. Found(AnnexAList.Plans, plans, today), .. Found(AnnexAList.Support, support, today)];
        var looked = Stopwatch.GetElapsedTime(started);
        File.WriteAllLines($"{workbook}.findings", found.Select(one => $"{one.Rule.Number} {one.Row}"));
        foreach (var rule in AnnexARule.All) Console.WriteLine($"{rule.Number} {found.Count(one => one.Rule == rule)}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{children:N0} in each list: written {written.TotalSeconds:N2} s, checked {looked.TotalSeconds:N2} s"));
    }

    private static IEnumerable<AnnexAFinding> Found(AnnexAList list, List<AnnexAChild> children, DateOnly today)
    {
        var check = new AnnexACheck(list, today);
        return children.SelectMany(check.Next);
    }

    private AnnexAChild Child(int number)
    {
        var first = today.AddDays(-_random.Next(100, 3000));
        return new()
        {
            Id = $"C-{number}",
            Upn = Not() ? null : PersonGenerator.Upn(Not() ? 1 : number),
            Uln = _random.Next(2) == 0 ? "9276308686" : null,
            Born = Not() ? null : Not() ? Birthday() : today.AddDays(-_random.Next(1000, 9000)),
            Sex = Not() ? null : _random.Next(2) == 0 ? "F" : "M",
            Ethnicity = Not() ? null : Ethnicities[_random.Next(Ethnicities.Length)],
            FirstPlanOn = Not() ? today.AddDays(_random.Next(-1, 2)) : first,
            UpdatedPlanOn = _random.Next(2) == 0 ? null : Near(first),
            LastReviewOn = _random.Next(4) == 0 ? null : Near(first),
            PrimaryNeed = Not() ? null : Needs[_random.Next(Needs.Length)],
            MainUrn = Not() ? null : "123456",
            MainPhase = AnnexAPhase.Primary,
            SubsidiaryPhase = _random.Next(3) == 0 ? AnnexAPhase.AlternativeProvision : null,
            HomeEducated = false,
            Suspensions = _random.Next(3),
            Exclusions = 0,
            Absence = _random.Next(300) / 10d,
            PupilPremium = _random.Next(2) == 0,
            KnownToSocialCare = false,
            Disabled = Not() ? null : true,
        };
    }

    private bool Not() => _random.Next(OneIn) == 0;

    // An age that a rule begins or ends with, to the day; a leap day; a day to come.
    private DateOnly Birthday() => _random.Next(8) switch
    {
        0 => new(2000 + (4 * _random.Next(6)), 2, 29),
        1 => today.AddDays(_random.Next(0, 30)),
        _ => today.AddYears(-Ages[_random.Next(Ages.Length)]).AddDays(_random.Next(-1, 2)),
    };

    private DateOnly Near(DateOnly day) => Not() ? today.AddDays(_random.Next(-1, 3)) : day.AddDays(Not() ? -1 : _random.Next(0, 90));
}
