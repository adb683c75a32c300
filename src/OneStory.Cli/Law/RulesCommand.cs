using System.CommandLine;
using OneStory.Law;

namespace OneStory.Cli.Law;

/// <summary><c>onestory law rules</c>: every rule held.</summary>
internal static class RulesCommand
{
    public static Command Build()
    {
        var json = new Option<bool>("--json") { Description = "As JSON, with everything held of each rule." };
        var command = new Command("rules", "List every rule, with its facts, length and source.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json)) Json.Print(TimeLimits.All.Select(AsData));
            else foreach (var limit in TimeLimits.All) Console.WriteLine(AsLine(limit));
        });
        return command;
    }

    private static string AsLine(TimeLimit limit) =>
        $"{limit.Id,-40} {string.Join(", ", limit.Counts.Select(Facts)),-50} {limit.LengthInWords}. {limit.Source.Citation} [{limit.Source.Letter}]{(limit.Binding ? "" : " (guidance)")}";

    private static string Facts(Count count) => count.Optional ? $"[{count.Names}]" : count.Names;

    /// <summary>A number of the unit, or the rule in words where it is not a count.</summary>
    private static object LengthOf(Count count) => count.Length.Unit == Unit.OwnRule ? count.Length.InWords : count.Length.Count;

    private static object AsData(FactMatch match) => new { Fact = match.Type.Id, match.Kinds };

    private static object AsData(TimeLimit limit) => new
    {
        limit.Id,
        limit.Set,
        limit.Kind,
        limit.Party,
        limit.Duty,
        Facts = limit.Counts.Select(count => new
        {
            AnyOf = count.From.Select(match => match.Type.Id),
            Kinds = count.From.SelectMany(match => match.Kinds),
            Required = !count.Optional,
            Length = LengthOf(count),
            count.Length.Unit,
            InWords = count.Length.InWords,
        }),
        Length = LengthOf(limit.Counts[0]),
        limit.Counts[0].Length.Unit,
        limit.LengthInWords,
        Governs = limit.Counts.Count == 1 ? null : limit.Combine.ToString().ToLowerInvariant(),
        StopsOn = limit.StopsOn.Select(AsData),
        DoesNotApplyAfter = limit.NotApplicableAfter.Concat(limit.SetAsideBy).Select(AsData),
        EndedBy = limit.EndedBy.Select(AsData),
        limit.Binding,
        Source = limit.Source.Citation,
        Confidence = limit.Source.Letter,
        Exceptions = limit.Excuses.Select(excuse => new { Ground = excuse.Ground.Id(), Source = excuse.Source.Citation, Confidence = excuse.Source.Letter }),
        InForceFrom = limit.InForceFrom.Iso(),
        InForceTo = limit.InForceTo?.Iso(),
        limit.Notes,
    };
}
