using OneStory.Law;
using OneStory.People;

namespace OneStory.Assessments;

/// <summary>Somebody to ask.</summary>
/// <param name="RoleId">One of <see cref="AdviceRoles"/>.</param>
/// <param name="Title">What the list calls them; the role's own title where empty.</param>
/// <param name="OrganisationId">The body that answers; null for the family and for a person without an account here.</param>
/// <param name="Because">Why they are asked.</param>
/// <param name="Questions">What in particular is asked of them.</param>
public sealed record AdviserToAsk(
    string RoleId, string Title, Guid? OrganisationId, string Because, string Questions = "", string? ContactName = null, string? ContactEmail = null);

/// <summary>Makes the requests of one act: each with a name of its own within the case, its fact, and so its six weeks.</summary>
internal static class AdviceRequests
{
    private const int LongestTitle = 120;

    /// <summary>What is wrong with the asking, or null.</summary>
    public static async Task<Outcome?> Wrong(CaseInHand hand, AdviserToAsk asked, string field)
    {
        if (AdviceRoles.Find(asked.RoleId) is not { } role) return new NotFound();
        if (Title(asked).Length > LongestTitle) return Outcome.Refused($"Say who is asked in {LongestTitle} characters or fewer.", field);
        if (role.IsFamily) return null;
        if (asked.OrganisationId is null && string.IsNullOrWhiteSpace(asked.ContactName)) return Outcome.Refused($"Choose which body to ask for “{Title(asked)}”, or give the name of the person.", field);
        if (ContactWays.WhyNotEmail(asked.ContactEmail) is { } notEmail) return Outcome.Refused($"“{Title(asked)}”: {notEmail}", field);
        if (asked.OrganisationId is { } body && !await Bodies.Serve(hand.Db, hand.Today).AnyAsync(serving => serving.Id == body)) return Outcome.Refused("That body does not work with this authority. Choose another.", field);
        return null;
    }

    /// <summary>Asks. The law has been consulted before.</summary>
    public static async Task<Advice> Ask(CaseInHand hand, AdviserToAsk asked)
    {
        var role = AdviceRoles.Find(asked.RoleId)!;
        var advice = new Advice
        {
            CaseId = hand.Case.Id,
            RoleId = role.Id,
            Title = Title(asked),
            About = await Unique(hand, Title(asked)),
            OrganisationId = role.IsFamily ? null : asked.OrganisationId,
            ContactName = Clean(asked.ContactName),
            ContactEmail = Clean(asked.ContactEmail),
            AskedOn = hand.Today,
            Because = asked.Because.Trim(),
            Questions = asked.Questions.Trim(),
        };
        hand.Db.Add(advice);
        if (!role.IsFamily) hand.Record(FactTypes.AdviceRequested, hand.Today, role.Kind, advice.About);
        hand.Happened(new AdviceAsked(advice.Id, role.Id, advice.About, advice.OrganisationId, advice.Because, advice.Questions));
        return advice;
    }

    /// <summary>The request, if it is of this very case.</summary>
    public static Task<Advice?> Find(CaseInHand hand, Guid adviceId) =>
        hand.Db.Advice.Include(advice => advice.Organisation).FirstOrDefaultAsync(advice => advice.Id == adviceId && advice.CaseId == hand.Case.Id);

    public static bool IsOpen(this Advice advice) => advice.State is AdviceState.Asked or AdviceState.Started;

    /// <summary>Whether there is advice, which only its author can correct.</summary>
    public static bool IsAnswered(this Advice advice) => advice.State is AdviceState.Given or AdviceState.Reused;

    public static string Title(AdviserToAsk asked) => Clean(asked.Title) ?? AdviceRoles.Find(asked.RoleId)!.Title;

    /// <summary>By the name the law tells the clocks of a case apart, so a second of a kind is numbered.</summary>
    private static async Task<string> Unique(CaseInHand hand, string title)
    {
        var taken = (await hand.Db.Advice.Where(advice => advice.CaseId == hand.Case.Id).Select(advice => advice.About).ToListAsync())
            .Concat(hand.Db.Advice.Local.Where(advice => advice.CaseId == hand.Case.Id).Select(advice => advice.About)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? title : $"{title} ({number})";
            if (!taken.Contains(name)) return name;
        }
    }

    private static string? Clean(string? text) =>
        string.Join(' ', new string([.. (text ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)]).Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean ? clean : null;
}

/// <summary>Advice was asked for.</summary>
/// <param name="About">Who is asked, by the name the case knows them.</param>
[EventType("advice-asked")]
public sealed record AdviceAsked(Guid AdviceId, string RoleId, string About, Guid? OrganisationId, string Because, string Questions) : Event;
