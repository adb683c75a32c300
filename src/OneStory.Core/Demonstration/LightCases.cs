using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Assessments;
using OneStory.Law;
using OneStory.People;
using OneStory.Places;

namespace OneStory.Demonstration;

/// <summary>
/// The many children beside the featured ones, so that a worklist looks like a worklist: each drawn from the words of
/// names.json and lived forward from a request until today, some in time and some late. The same seed gives the same children.
/// </summary>
internal sealed class LightCases(IServiceProvider services, Content content, Places places, People people)
{
    private readonly JsonNode names = content.Names();
    private readonly Random random = new(20140901);

    public async Task Add(int count)
    {
        var authorities = content.Authorities().Each("authorities").ToList();
        for (var number = 0; number < count; number++)
        {
            var authority = authorities[number % 3 == 2 ? 1 : 0];
            var life = new LightLife(random, content.Today);
            var setting = SettingIn(authority);
            var played = new Played(services, authority.Number("id"), $"made-up case {number}");
            var made = number;
            var caseId = await played.Quietly(content.Today, scoped => scoped.GetRequiredService<CaseWork>().ForAnyone(
                LightPlan.BroughtIn, hand => Task.FromResult(Outcome.Done(Live(hand, authority, made, life, setting)))));
            await new LightPlan(played, life, caseId!.Value, setting).Write();
        }
    }

    private Setting SettingIn(JsonNode authority) => Pick(places.Settings.Where(place => place.Authorities.Contains(authority.Number("id")) && place.Setting.Phase is not "nursery").ToList()).Setting;

    private Guid Live(InHand hand, JsonNode authority, int number, LightLife life, Setting setting)
    {
        var year = Math.Clamp(random.Next(setting.AgeFrom - 4, Math.Max(setting.AgeFrom - 3, setting.AgeTo - 5)), 0, 13);
        var theme = Pick(names.Each("themes").Where(theme => theme.Each("bands").Any(band => band.ToString() == Band(year))).ToList());
        var child = NewChild(number, setting, year, theme);
        var mother = NewParent(child);
        hand.Db.AddRange(child, mother, Story(child));
        var officer = life.IsUnallocated ? null : Pick(authority.Each("officers").ToList());
        var found = new Case
        {
            ChildId = child.Id,
            Child = child,
            Reference = $"{authority.Text("slug")[..3].ToUpperInvariant()}-{life.Requested.Year}-{90000 + number}",
            OpenedAt = At(life.Requested),
            Area = officer.TextOrNull("area"),
            OfficerPostId = officer is null ? null : people.PostOrNull(authority.Number("id"), officer.Text("name")),
        };
        hand.Db.Add(found);
        hand.Concerns(child.Id, found.Id);
        new LightRecord(hand, found, child, authority, names, life, theme, random, places).Write(mother.Name);
        return found.Id;
    }

    private Child NewChild(int number, Setting setting, int year, JsonNode theme)
    {
        var girl = random.Next(10) < 4;
        var first = Pick(names["firstNames"]!.Each(girl ? "girls" : "boys").ToList()).ToString();
        var last = Pick(names.Each("surnames").ToList()).ToString();
        var born = new DateOnly(Ages.SchoolYearOf(content.Today) - year - 5, 9, 1).AddDays(random.Next(364));
        return new Child
        {
            FirstName = first,
            LastName = last,
            SearchName = SearchText.Fold($"{first} {last}"),
            Born = born,
            Sex = girl ? "Female" : "Male",
            SettingId = setting.Id,
            PrimaryNeed = theme.Text("area"),
            Address = $"{random.Next(1, 140)} {Pick(Streets)}\n{setting.Town}",
            Language = "English",
            IsDemonstration = true,
            Upn = MadeNumbers.Upn(number),
            NhsNumber = MadeNumbers.NhsNumber(number),
        };
    }

    private FamilyMember NewParent(Child child)
    {
        var woman = random.Next(4) > 0;
        var name = $"{Pick(names["parentNames"]!.Each(woman ? "women" : "men").ToList())} {child.LastName}";
        return new FamilyMember
        {
            ChildId = child.Id,
            Name = name,
            Relationship = woman ? "Mother" : "Father",
            HasParentalResponsibility = true,
            LivesWithChild = true,
            ContactBy = ContactBy.Email,
            Email = $"{SearchText.Fold(name).Replace(' ', '.')}{random.Next(100, 999)}@example.org",
            Phone = $"07700 900{random.Next(100, 999)}",
        };
    }

    private StoryPage Story(Child child)
    {
        var about = Pick(names.Each("aboutMe").Where(text => text.Text("band") == Band(child.YearOn(content.Today))).DefaultIfEmpty(names.Each("aboutMe").First()).ToList());
        return new() { ChildId = child.Id, Topic = "about-me", Words = Called(about.Text("text"), child), InTheWordsOf = $"{child.CalledName}'s family", ChangedAt = At(content.Today.AddDays(-30)) };
    }

    /// <summary>Puts the child's name and pronouns in the place of their tokens.</summary>
    internal static string Called(string text, Child child)
    {
        var girl = child.Sex == "Female";
        return text.Replace("{name}", child.CalledName, StringComparison.Ordinal)
            .Replace("{himself}", girl ? "herself" : "himself", StringComparison.Ordinal)
            .Replace("{he}", girl ? "she" : "he", StringComparison.Ordinal).Replace("{He}", girl ? "She" : "He", StringComparison.Ordinal)
            .Replace("{him}", girl ? "her" : "him", StringComparison.Ordinal).Replace("{Him}", girl ? "Her" : "Him", StringComparison.Ordinal)
            .Replace("{his}", girl ? "her" : "his", StringComparison.Ordinal).Replace("{His}", girl ? "Her" : "His", StringComparison.Ordinal);
    }

    internal static DateTime At(DateOnly day) => day.ToDateTime(new(10, 30), DateTimeKind.Utc);

    private static string Band(int year) => year < 1 ? "early" : year < 7 ? "primary" : year < 12 ? "secondary" : "post16";

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static readonly string[] Streets = ["Orchard Way", "Mill Lane", "Coronation Road", "Harebell Close", "Station Terrace", "Priory Gardens", "Chalk Pit Rise", "Weavers Court", "Long Meadow", "Saddlers Row"];
}

/// <summary>Numbers whose check digits are right and that nobody has been given.</summary>
internal static class MadeNumbers
{
    /// <summary>Local authority 990 does not exist.</summary>
    public static string Upn(int number)
    {
        foreach (var letter in "ABCDEFGHJKLMNPQRTUVWXYZ")
            if (OneStory.Identifiers.Upn.TryParse($"{letter}9909999{number:00000}", out var upn, out _)) return upn.Value;
        throw new InvalidOperationException("No check letter fits.");
    }

    /// <summary>Numbers that begin 999 are kept for tests. About one in eleven has no check digit, so the next is taken.</summary>
    public static string NhsNumber(int number)
    {
        for (var stem = number; ; stem += 1000)
            for (var check = 0; check < 10; check++)
                if (OneStory.Identifiers.NhsNumber.TryParse($"999{stem:000000}{check}", out var made, out _)) return made.Value;
    }
}
