namespace OneStory.Law;

/// <summary>One count of a time limit: from a fact, or whichever of some alternatives there is, through a length.</summary>
public sealed record Count(Length Length, params IReadOnlyList<FactMatch> From)
{
    /// <summary>Whether the limit can be reckoned without this fact.</summary>
    public bool Optional { get; init; }

    /// <summary>Of alternatives that are both there, whether the later governs. Otherwise the earlier does.</summary>
    public bool LaterGoverns { get; init; }

    /// <summary>For the second and later counts: where the fact is looked for.</summary>
    public Nearness Nearness { get; init; } = Nearness.Around;

    /// <summary>For the second and later counts: acts that, coming between the two facts, show that they do not belong together.</summary>
    public IReadOnlyList<FactMatch> UnlessBetween { get; init; } = [];

    /// <summary>"within 8 weeks of the day the notice of proposed amendments was sent".</summary>
    public string InWords =>
        Length.InWordsFrom(string.Join(" or ", From.Select(match => match.Type.Happened))) + (Optional ? ", where that has happened" : "");

    /// <summary>"request-received|became-responsible".</summary>
    public string Names => string.Join('|', From.Select(f => f.Type.Id));
}
