namespace OneStory.Law;

internal static class CaseStatesPage
{
    public static string Markdown()
    {
        var page = new Page("What may lawfully be done")
            .Paragraph("A case is in one state on every track at once. Overdue is never a state: it is said of a clock, and the duty goes on.")
            .Line("```mermaid").Line(Mermaid().TrimEnd('\n')).Line("```").Line();
        foreach (var track in CaseStates.Tracks)
            page.Heading(track.Title)
                .Table(["State", "Means"], CaseStates.All.Where(s => s.Track == track).Select(s => (string[])[s.Id, s.Meaning.Capitalised()]))
                .Table(["From", "Act", "By", "To", "Conditions", "Source", "How sure"], Transitions.All.Where(row => row.From.Track == track).Select(Row));
        return page.ToString();
    }

    public static string Mermaid()
    {
        var lines = new List<string> { "stateDiagram-v2" };
        foreach (var track in CaseStates.Tracks)
        {
            lines.Add($"    state \"{track.Title}\" as {Id(track.Id)} {{");
            lines.Add($"        [*] --> {Id(CaseStates.InitialOf(track).Id, track)}");
            lines.AddRange(CaseStates.All.Where(s => s.Track == track).Select(s => $"        {Id(s.Id, track)} : {s.Meaning.Capitalised()}"));
            lines.AddRange(Transitions.All.Where(row => row.From.Track == track)
                .Select(row => $"        {Id(row.From.Id, track)} --> {Id(row.To.Id, track)} : {row.Act.Title}"));
            lines.Add("    }");
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string[] Row(Transition row) =>
    [
        row.From.Id, $"{row.Act.Title} ({row.Act.Id})", row.Act.By.Subject(), row.To.Id,
        string.Join(" ", row.Guards.Select(guard => guard.Says)), row.Source.Citation, row.Source.Letter.ToString(),
    ];

    /// <summary>Mermaid takes no hyphens in names, and one name for one state in the whole diagram.</summary>
    private static string Id(string id, Track? track = null) =>
        (track is null ? id : $"{track.Id}_{id}").Replace('-', '_');
}
