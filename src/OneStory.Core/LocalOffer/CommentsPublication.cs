using OneStory.Documents;
using OneStory.Law;
using OneStory.Returns.Csv;

namespace OneStory.LocalOffer;

/// <summary>The yearly publication of comments and what was done about them (SEND Regulations 2014, regulation 56(2) and (3)).</summary>
public static class CommentsPublication
{
    private static readonly string[] Headings = ["sent", "about", "of", "theme", "you said", "our response", "responded", "what we will do", "by", "what we did", "done", "overdue"];

    /// <summary>For a spreadsheet.</summary>
    public static string Csv(PublicComments comments)
    {
        ArgumentNullException.ThrowIfNull(comments);
        var lines = comments.All.Select(comment => (object?[])
            [comment.SentOn, InWords(comment.About), comment.Of, comment.Theme, comment.Words, comment.Response, comment.RespondedOn, comment.Action, comment.ActionDue, comment.Done, comment.DoneOn, comment.Overdue ? "yes" : "no"]);
        return string.Concat(lines.Prepend([.. Headings]).Select(line => CsvCell.Line(line) + "\r\n"));
    }

    /// <summary>To print: by theme, each comment with its response.</summary>
    public static PrintedDocument Document(Authority authority, PublicComments comments, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(comments);
        return new()
        {
            Title = "You said, we did: comments on the Local Offer",
            AuthorityName = authority.Name,
            Accent = Colour.Parse(authority.Colour),
            IsDemonstration = authority.IsDemonstration,
            Blocks = [.. Head(comments.Counts, from, to), .. comments.All.GroupBy(comment => comment.Theme ?? "Other").OrderBy(theme => theme.Key, StringComparer.Ordinal).SelectMany(Theme)],
        };
    }

    public static string InWords(CommentAbout about) => about switch
    {
        CommentAbout.Entry => "an entry",
        CommentAbout.Page => "a page",
        CommentAbout.Making => "how it is made",
        CommentAbout.Gap => "something missing",
        _ => "the Local Offer",
    };

    /// <summary>As the page says it: "It could not be published without somebody being known from it".</summary>
    public static string InWords(WhyNotPublished why) => why switch
    {
        WhyNotPublished.NamesAPerson => "somebody could be known from it",
        WhyNotPublished.AboutOnePersonsServices => "it was about the services to one person, and went to those who can answer",
        WhyNotPublished.Vexatious => "it was vexatious",
        _ => "it was not a comment on the Local Offer",
    };

    private static IEnumerable<Block> Head(CommentCounts counts, DateOnly from, DateOnly to)
    {
        yield return new Heading(1, "You said, we did");
        yield return new Paragraph($"Comments on the Local Offer from {from.WithoutWeekday()} to {to.WithoutWeekday()}, our responses, and what we did (SEND Regulations 2014, regulation 56). Nobody can be known from them.");
        yield return new KeyValues(
            new KeyValue("Comments received", $"{counts.Received}"), new KeyValue("Published", $"{counts.Published}"), new KeyValue("With a response", $"{counts.Answered}"),
            new KeyValue("Done", $"{counts.Done}"), new KeyValue("Overdue", $"{counts.Overdue}"), new KeyValue("Not read yet", $"{counts.Waiting}"));
        if (counts.Withheld.Count > 0) yield return new BulletList([.. counts.Withheld.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} not published because {InWords(pair.Key)}")]);
    }

    private static IEnumerable<Block> Theme(IGrouping<string, PublicComment> theme)
    {
        yield return new Heading(2, theme.Key);
        foreach (var comment in theme)
        {
            yield return new Quote(comment.Words) { By = $"About {comment.Of ?? InWords(comment.About)}, {comment.SentOn.WithoutWeekday()}" };
            yield return new Paragraph(comment.Response is { } response ? $"We said: {response}" : "We have not answered this yet.");
            if (comment.Action is { } action) yield return new Paragraph($"We will: {action}{(comment.ActionDue is { } due ? $" By {due.WithoutWeekday()}." : "")}");
            if (comment.Done is { } done) yield return new Paragraph($"We did: {done}{(comment.DoneOn is { } on ? $" ({on.WithoutWeekday()})" : "")}");
        }
    }
}
