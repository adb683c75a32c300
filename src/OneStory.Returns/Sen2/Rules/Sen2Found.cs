namespace OneStory.Returns.Sen2;

/// <summary>What the rules find in one person: each finding once, in the rule's severity, and only where the year has the rule.</summary>
internal sealed class Sen2Found(int year, Sen2Person person, IReadOnlyList<Sen2Finding> read)
{
    private readonly List<Sen2Finding> _all = [.. read];

    /// <summary>The request that is looked at, counted from 1; 0 for the person.</summary>
    public int Request { get; set; }

    public IReadOnlyList<Sen2Finding> All => _all;

    public void If(bool wrong, string rule, string path, string message)
    {
        if (wrong) Add(rule, path, message);
    }

    public void Add(string rule, string path, string message)
    {
        var of = Sen2Rule.Of(rule);
        var whole = Request == 0 ? path : $"Requests[{Request}]/{path}";
        if (of.IsIn(year) && !CouldNotBeRead(whole)) _all.Add(new(rule, of.Severity, message, whole, null, person.Line, person.Number));
    }

    // What stands in the file and could not be read is said already, and is not missing.
    private bool CouldNotBeRead(string path)
    {
        foreach (var finding in read)
            if (finding.Rule is "S2-006" or "S2-007" && string.Equals(finding.Path, path, StringComparison.Ordinal)) return true;
        return false;
    }
}
