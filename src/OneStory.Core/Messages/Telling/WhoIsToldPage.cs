using System.Text;

namespace OneStory.Messages;

/// <summary>The page of the documentation that says who is told what, written from the table.</summary>
public static class WhoIsToldPage
{
    public static string Write()
    {
        var page = new StringBuilder("# Who is told what\n\nWritten from the code. Do not edit: a test compares them.\n\nEvery type of event that an act can write down, and the messages that go out in the same transaction. What stands in brackets is to whom.\n\n| event | tells |\n|---|---|\n");
        foreach (var rule in WhoIsTold.All)
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {rule.EventType} | {(rule.NobodyBecause is { } because ? $"nobody: {because}" : string.Join("<br>", rule.Tells.Select(Says)))} |\n");
        page.Append("\n# The messages\n\n| message | what it tells | for | notice of the law |\n|---|---|---|---|\n");
        foreach (var template in MessageTemplates.All)
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {template.Id} | {template.Title} | {template.For switch { Readership.Family => "families", Readership.Professional => "advisers and settings", _ => "staff" }} | {(template.Notice is { } notice ? $"{notice.Title} ({notice.Source.Citation})" : "")} |\n");
        return page.ToString();
    }

    private static string Says(Tells tells) => $"{tells.Template} ({string.Join(", ", tells.To.Select(InWords))})" + tells.Often switch
    {
        Often.OnceAnHour => ", once an hour",
        Often.OnceADay => ", once a day",
        _ => "",
    };

    private static string InWords(Whom whom) => whom switch
    {
        Whom.RightsHolder => "whoever holds the rights",
        Whom.Supporters => "a copy to supporters",
        Whom.Officer => "the officer",
        Whom.Managers => "the managers",
        Whom.SettingThatAsked => "the setting that asked",
        Whom.ChildsSetting => "the child’s setting",
        Whom.Adviser => "whoever is to give the advice",
        Whom.AdviserOutside => "whoever is to give the advice, without an account",
        Whom.NamedSetting => "the setting it names",
        Whom.Commissioner => "the commissioning body",
        Whom.SocialCare => "social care",
        Whom.OfferOfficers => "those who keep the Local Offer",
        Whom.OfferKeepers => "those who keep the provider’s entries",
        Whom.OfferWriter => "whoever suggested it",
        _ => "the panel",
    };
}
