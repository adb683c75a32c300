namespace OneStory.Law;

internal static class NoticesPage
{
    public static string Markdown()
    {
        var page = new Page("What each notice must say")
            .Paragraph("A notice cannot be marked as sent until it has all of this. The day it was sent starts the family's time for mediation and appeal; the day a draft was served starts the fifteen days.");
        page.Table(["Notice", "Appeal under section 51(2)", "Mediation certificate", "Source", "How sure"], Notices.All.Select(notice => (string[])
        [
            $"{notice.Title} ({notice.Id})", notice.AppealGround ?? "no right of appeal", InWords(notice.Certificate), notice.Source.Citation, notice.Source.Letter.ToString(),
        ]));
        foreach (var notice in Notices.All)
            page.Heading(notice.Title).Table(["Content", "What must be there", "Source", "How sure"], notice.Required.Select(content => (string[])
                [content.Id, content.What, content.Source.Citation, content.Source.Letter.ToString()]));
        return page.ToString();
    }

    private static string InWords(Certificate certificate) => certificate switch
    {
        Certificate.NoAppeal => "none",
        Certificate.Needed => "needed",
        _ => "needed, unless the appeal is about the setting alone",
    };
}
