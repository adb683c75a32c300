namespace OneStory.LocalOffer;

/// <summary>
/// Anybody says what is not there (SEND Regulations 2014, regulation 56(1)(a)). It is a comment, which is answered and published
/// like any other; of the place only the postcode district is kept.
/// </summary>
public sealed class TellWhatIsMissing(CaseWork work) : IUseCase
{
    /// <param name="LookedFor">What was searched for, where a search led here.</param>
    /// <param name="Postcode">Whole or its first part: the rest is let go.</param>
    public sealed record Command(string? LookedFor, string? Words, string? Postcode, string? Name, string? Email, string FormKey);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.ForAnyone(new("tell-what-is-missing"), hand =>
        {
            var lookedFor = SearchWords.Stripped(command.LookedFor);
            return SendComment.Keep(hand, new()
            {
                About = CommentAbout.Gap,
                LookedFor = lookedFor.Length > 0 ? lookedFor : null,
                Outcode = SearchWords.Outcode(command.Postcode),
                SentOn = hand.Today,
                FormKey = command.FormKey,
            }, command.Words, command.Name, command.Email);
        });
    }
}
