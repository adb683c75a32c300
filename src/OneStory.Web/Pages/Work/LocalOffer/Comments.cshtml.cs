using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>What people say of the Local Offer, by what is to be done about it.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class CommentsModel(OfferDeskQuery desk) : DeskPage
{
    public static IReadOnlyList<(string Id, string Says)> Lists { get; } = [("", "To read"), ("answer", "To answer"), ("do", "To do"), ("overdue", "Late"), ("all", "All")];

    public string Show { get; private set; } = "";
    public IReadOnlyList<CommentLine> Comments { get; private set; } = [];

    public async Task OnGet(string? show)
    {
        Show = Lists.FirstOrDefault(list => list.Id == show).Id ?? "";
        Comments = [.. (await desk.Comments(Show == "" ? CommentState.Waiting : Show == "all" ? null : CommentState.Published)).Where(IsIn)];
    }

    public static string HowItStands(OfferComment comment) => comment switch
    {
        { State: CommentState.Waiting } => "To read",
        { State: CommentState.NotPublished } => "Not published",
        { DoneOn: not null } => "Done",
        { Response: null } => "To answer",
        { Action: not null } => "To do",
        _ => "Answered",
    };

    private bool IsIn(CommentLine line) => Show switch
    {
        "answer" => line.Comment.Response is null,
        "do" => line.Comment is { Action: not null, DoneOn: null },
        "overdue" => line.IsOverdue,
        _ => true,
    };
}
