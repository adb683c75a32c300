namespace OneStory.Imports;

/// <summary>A value of the record that a file says otherwise, and that stands until a person has settled it.</summary>
internal sealed record KeptHere(string Key, string What, string? Held, string Said, PutHere? Put, bool IsWhichRequest = false)
{
    public ImportDifference Of(ImportRow row, Guid childId) => new()
    {
        RunId = row.RunId,
        Number = row.Number,
        ChildId = childId,
        Key = Key,
        What = What,
        Held = Held,
        Said = Said,
        IsWhichRequest = IsWhichRequest,
        PutByName = Put?.ByName,
        PutOn = Put?.Day,
    };
}

/// <summary>Decides whether what a file says may take the place of what is held, and lists what may not.</summary>
internal sealed class WhatStands(Provenance provenance)
{
    private readonly List<KeptHere> kept = [];
    private readonly HashSet<string> spoken = [];

    /// <summary>Whether the file is older than one that was brought in: it only fills what nobody has said yet.</summary>
    public bool FillsOnly { get; set; }

    public IReadOnlyList<KeptHere> Kept => kept;

    /// <summary>The values that the file speaks of, whether it agrees or not. An older one has nothing to say of what newer ones said.</summary>
    public IReadOnlyCollection<string> Spoken => FillsOnly ? [] : spoken;

    public void Speaks(string key) => spoken.Add(key);

    /// <summary>What an import put there gives way to a newer one. What somebody put there here gives way only where a person has said so.</summary>
    public bool Yields(KeptHere value)
    {
        Speaks(value.Key);
        if (value is { Put: null, IsWhichRequest: false }) return !FillsOnly || value.Held is null;
        switch (provenance.Chosen(value.Key, value.Said, value.Put))
        {
            case ImportChoice.File:
                return true;
            case null when !FillsOnly || value.IsWhichRequest:
                kept.Add(value);
                return false;
            default:
                return false;
        }
    }

    public ImportChoice? Chosen(KeptHere value) => provenance.Chosen(value.Key, value.Said, value.Put);
}
