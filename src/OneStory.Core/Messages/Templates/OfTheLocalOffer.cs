namespace OneStory.Messages;

/// <summary>About the Local Offer: to those who provide what is in it, to those who suggest something, and to those who keep it.</summary>
public static partial class MessageTemplates
{
    private static IEnumerable<MessageTemplate> OfTheLocalOffer =>
    [
        ToProvider("entries-due-soon", "Entries to confirm in four weeks", "Please check {count} in the Local Offer by {due}", "Families choose by what these say. Please check them by {due}. If everything is still right, one step confirms it."),
        ToProvider("entries-due", "Entries to confirm today", "{count} in the Local Offer to check today", "Today is the day to check these. If everything is still right, one step confirms it."),
        ToProvider("entries-overdue", "Entries not confirmed", "{count} in the Local Offer not checked", "These were to be checked by {due}. Families are told that they may be out of date. If nobody has checked them by {until}, we stop showing them."),
        ToProvider("entries-hidden", "Entries no longer shown", "We no longer show your entry in the Local Offer", "We no longer show these, because: {why}\n\nNothing is lost. Check what they say, and we can show them again."),
        new("suggestion-decided", "A suggestion was decided", Readership.Professional)
        {
            Subject = "What you suggested for the Local Offer",
            Words = """
                Dear {to}

                Thank you for what you told us about:

                {list}

                {answer}

                {why}

                You can see the Local Offer here: {link}.

                [[authority-contact]]
                """,
        },
        Came("suggestion-came-in", "Suggestions for the Local Offer", "Suggestions for the Local Offer", "Somebody has said what should be changed in the Local Offer."),
        Came("offer-comment-came-in", "Comments on the Local Offer", "Comments on the Local Offer", "Somebody has commented on the Local Offer. Comments are published with our response (SEND Regulations 2014, regulation 56)."),
        PagesTo("pages-due-soon", "Guidance pages to check in four weeks", "are to be checked by {due}."),
        PagesTo("pages-due", "Guidance pages to check today", "are to be checked today."),
        PagesTo("pages-overdue", "Guidance pages not checked", "were to be checked by {due}. Families are told that they may be out of date."),
        Came("copy-asked-for", "A copy on paper was asked for", "Somebody asks for the Local Offer on paper", "Somebody asks for a copy on paper. Where it is to go is on the page, and nowhere else."),
    ];

    private static MessageTemplate PagesTo(string id, string title, string be) =>
        Came(id, title, title.Replace("Guidance pages", "Guidance in the Local Offer", StringComparison.Ordinal), $"These pages of guidance {be} If a page is still right, one step confirms it.\n\n{{list}}");

    private static MessageTemplate ToProvider(string id, string title, string subject, string words) => new(id, title, Readership.Professional)
    {
        Subject = subject,
        Words = $"Dear {{to}}\n\n{words}\n\n{{list}}\n\n## What to do\n\nSign in with this email address: {{link}}. We send you a link, and you need no password.\n\n[[authority-contact]]",
    };
}
