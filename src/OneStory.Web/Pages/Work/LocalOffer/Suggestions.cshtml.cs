using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>What providers and the public say that entries should say.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class SuggestionsModel(OfferDeskQuery desk) : DeskPage
{
    public SuggestionState State { get; private set; }
    public IReadOnlyList<SuggestionView> Suggestions { get; private set; } = [];

    public async Task OnGet(SuggestionState show = SuggestionState.Waiting)
    {
        State = Enum.IsDefined(show) ? show : SuggestionState.Waiting;
        Suggestions = await desk.Suggestions(State);
    }
}
