namespace OneStory.Assessments;

/// <summary>
/// The family's own advice, which is always sought (SEND Regulations 2014, regulation 6(1)(a)). What they have told in "my
/// story" is it already; here they add to it, as often as they like, or say that there is nothing to add. No clock binds them.
/// </summary>
public sealed class GiveOwnAdvice(CaseWork work, OneStoryDbContext db, ChildAccess access) : IUseCase
{
    public const string StoryIsEnough = "What is in “my story” is what they want us to know.";

    /// <param name="Words">Theirs, as they wrote them; empty where the story says it all.</param>
    /// <param name="TimesGiven">How often it had been given, as the page showed it.</param>
    /// <param name="ReceivedFor">Where an officer writes down what the family said or sent.</param>
    public sealed record Command(Guid AdviceId, string Words, int TimesGiven, GiveAdvice.OnPaper? ReceivedFor = null);

    public async Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var right = await access.RightToEnter(db, caseId);
        return await work.OnCase(caseId, right, new("give-own-advice", Basis: "SEND Regulations 2014, regulation 6(1)(a)", OnBehalfOf: command.ReceivedFor?.Name), async hand =>
        {
            if (await AdviceRequests.Find(hand, command.AdviceId) is not { } advice || !AdviceRoles.IsFamily(advice.RoleId)) return new NotFound();
            if (right == Right.GiveAdvice && !hand.MayAnswer(advice)) return new Forbidden(Right.GiveAdvice);
            if (advice.TimesGiven != command.TimesGiven) return new Conflict("This has been changed since you opened it, perhaps by another of the family.");
            if (right == Right.SeekAdvice && command.ReceivedFor is null or { Name: "" }) return Outcome.Refused("Say whose words these are.", nameof(GiveAdvice.OnPaper.Name));
            if (command.ReceivedFor is { } paper && (paper.On > hand.Today || paper.On < advice.AskedOn)) return Outcome.Refused("Give the day it came: from the day it was asked for until today.", nameof(GiveAdvice.OnPaper.On));
            Write(hand, advice, command);
            return Outcome.Done(advice.Id);
        });
    }

    private static void Write(CaseInHand hand, Advice advice, Command command)
    {
        var words = command.Words.Trim();
        var name = command.ReceivedFor?.Name ?? hand.Viewer.Name;
        var relationship = command.ReceivedFor?.Title ?? hand.Child.Family.Find(member => member.AccountId == hand.Viewer.AccountId && member.AccountId is not null)?.Relationship ?? hand.Viewer.RoleName;
        (advice.Summary, advice.Basis, advice.State) = (words, words.Length == 0 ? StoryIsEnough : "", AdviceState.Given);
        (advice.AnsweredByName, advice.AnsweredByTitle) = (name, relationship);
        advice.AnsweredOn ??= command.ReceivedFor?.On ?? hand.Today;
        advice.TimesGiven++;
        hand.Db.Add(new AdviceAsGiven { AdviceId = advice.Id, Number = advice.TimesGiven, GivenOn = hand.Today, ByName = name, ByTitle = relationship, Content = AdviceContent.Of(advice).ToJson() });
        hand.Happened(new OwnAdviceGiven(advice.Id, advice.About, name, words.Length > 0, advice.TimesGiven));
    }
}

/// <summary>The family said what they want the authority to know, or that their story says it.</summary>
[EventType("own-advice-given")]
public sealed record OwnAdviceGiven(Guid AdviceId, string About, string By, bool WithWords, int TimesGiven) : Event;
