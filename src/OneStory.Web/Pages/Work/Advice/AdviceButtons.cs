using OneStory.Assessments;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>What the buttons that add, take out and put back lines do to what is written.</summary>
public static class AdviceButtons
{
    /// <param name="button">"add-need", "add-outcome:{need}", "add-provision:{outcome}", "remove:{line}", "put-back:{line}"; anything else changes nothing.</param>
    /// <param name="saved">The draft as it was, for what had been taken out of it.</param>
    /// <returns>The content after it, and the line to go to.</returns>
    public static (AdviceContent Content, Guid? GoTo) Press(string button, AdviceContent content, AdviceContent? saved)
    {
        ArgumentNullException.ThrowIfNull(button);
        ArgumentNullException.ThrowIfNull(content);
        var removed = (saved?.Lines ?? []).Where(line => line.IsRemoved && !content.Lines.Any(there => there.Id == line.Id));
        List<WrittenLine> lines = [.. content.Lines, .. removed];
        var parts = button.Split(':');
        var about = parts.Length == 2 && Guid.TryParse(parts[1], out var id) ? lines.Find(line => line.Id == id) : null;
        var made = parts[0] switch
        {
            "add-need" => New(LineKind.Need, "", null),
            "add-outcome" when about is { Kind: LineKind.Need } => New(LineKind.Outcome, "E", about.Id),
            "add-provision" when about is { Kind: LineKind.Outcome } => New(LineKind.Provision, Usual(lines, about), about.Id),
            _ => null,
        };
        if (made is not null) lines.Add(made);
        if (about is not null && parts[0] is "remove" or "put-back") lines = Marked(lines, about!, parts[0] == "remove");
        return (content with { Lines = lines }, made?.Id ?? (parts[0] == "put-back" ? about?.Id : about?.UnderId));
    }

    private static WrittenLine New(LineKind kind, string area, Guid? under) => new(Guid.CreateVersion7(), kind, area, under, "", new());

    /// <summary>Beside its neighbours, provision is most often of the same section.</summary>
    private static string Usual(List<WrittenLine> lines, WrittenLine outcome) => lines.FindLast(line => line.Kind == LineKind.Provision && line.UnderId == outcome.Id)?.Area ?? lines.FindLast(line => line.Kind == LineKind.Provision)?.Area ?? "F";

    /// <summary>What belongs to a line goes with it. What it belongs to comes back with it.</summary>
    private static List<WrittenLine> Marked(List<WrittenLine> lines, WrittenLine about, bool removed)
    {
        HashSet<Guid> marked = [about.Id];
        for (var found = true; found;) found = lines.Where(line => line.UnderId is { } above && marked.Contains(above)).Aggregate(false, (any, line) => marked.Add(line.Id) || any);
        for (var above = about.UnderId; !removed && above is { } id && marked.Add(id); above = lines.Find(line => line.Id == id)?.UnderId) { }
        return [.. lines.Select(line => marked.Contains(line.Id) ? line with { IsRemoved = removed } : line)];
    }
}
