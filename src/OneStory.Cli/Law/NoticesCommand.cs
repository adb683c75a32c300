using System.CommandLine;
using OneStory.Law;

namespace OneStory.Cli.Law;

/// <summary><c>onestory law notices</c>: what each notice must say.</summary>
internal static class NoticesCommand
{
    public static Command Build()
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("notices", "List every notice and what the law requires it to say.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json)) Json.Print(Notices.All.Select(AsData));
            else foreach (var notice in Notices.All) Print(notice);
        });
        return command;
    }

    private static void Print(Notice notice)
    {
        Console.WriteLine($"{notice.Title} ({notice.Id}). {notice.Source.Citation} [{notice.Source.Letter}]");
        foreach (var content in notice.Required) Console.WriteLine($"  {content.Id,-26} {content.What}");
    }

    private static object AsData(Notice notice) => new
    {
        notice.Id,
        notice.Title,
        notice.AppealGround,
        notice.Certificate,
        Source = notice.Source.Citation,
        Confidence = notice.Source.Letter,
        Required = notice.Required.Select(content => new { content.Id, content.What, Source = content.Source.Citation, Confidence = content.Source.Letter }),
    };
}
