namespace OneStory.Casework;

/// <summary>How an act ended. What can be expected to go wrong is an outcome; only bugs throw.</summary>
public abstract record Outcome
{
    /// <summary>It was done.</summary>
    /// <param name="id">What was made, where something was.</param>
    public static Outcome Done(Guid? id = null) => new Done(id);

    /// <summary>It may not be done, or not so.</summary>
    /// <param name="why">A sentence for the person, who can then do otherwise.</param>
    /// <param name="field">The field it concerns, where it concerns one.</param>
    /// <param name="source">The provision, where it is the law that refuses.</param>
    public static Outcome Refused(string why, string? field = null, string? source = null) => new Refused(why, field, source);

    public bool IsDone => this is Done;
}

public sealed record Done(Guid? Id) : Outcome;

public sealed record Refused(string Why, string? Field, string? Source) : Outcome;

/// <summary>Somebody else changed it meanwhile. Nothing was written.</summary>
public sealed record Conflict(string What) : Outcome;

/// <summary>For this viewer there is no such thing.</summary>
public sealed record NotFound : Outcome;

/// <summary>The viewer can see it and may not do this.</summary>
public sealed record Forbidden(Right Right) : Outcome;
