using OneStory.Imports;
using OneStory.Law;
using OneStory.Returns.Sen2;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>What states and verdicts are called on the page.</summary>
public static class ImportWords
{
    public static string InWords(this ImportState state) => state switch
    {
        ImportState.Waiting => "Waiting to be read",
        ImportState.Reading => "Being read",
        ImportState.Checked => "Ready to look at",
        ImportState.Applying => "Being brought in",
        ImportState.Done => "Brought in",
        ImportState.Stopped => "Stopped",
        _ => "Refused",
    };

    public static string Colour(this ImportState state) => state switch
    {
        ImportState.Checked => "yellow",
        ImportState.Done => "green",
        ImportState.Refused => "red",
        ImportState.Stopped => "grey",
        _ => "blue",
    };

    public static string InWords(this ImportVerdict verdict) => verdict switch
    {
        ImportVerdict.Create => "Opens a record",
        ImportVerdict.Change => "Changes a record",
        ImportVerdict.Same => "Nothing new",
        ImportVerdict.Doubtful => "For you to decide",
        _ => "Cannot be taken",
    };

    public static string InWords(this ImportRowState state) => state switch
    {
        ImportRowState.Applied => "Brought in",
        ImportRowState.LeftOut => "Left out",
        ImportRowState.Failed => "Could not be brought in",
        _ => "",
    };

    public static string InWords(this ImportKind kind) => kind == ImportKind.Sen2 ? "SEN2 return" : "School census";

    /// <summary>The day and how sure it is, in sentences.</summary>
    public static string InWords(this Sen2SurveyDay survey) => survey.IsPublished
        ? $"The survey day is {survey.Day.InWords()}, known from {survey.Sure}."
        : $"The survey day is taken to be {survey.Day.InWords()}, the third Thursday of January as each has been since 2023: the Department\u2019s own day for {survey.Day.Year} is not known here yet.";

    public static string People(int count) => count == 1 ? "1 person" : $"{count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} people";

    public static bool IsUnderWay(this ImportState state) => state is ImportState.Waiting or ImportState.Reading or ImportState.Applying;
}
