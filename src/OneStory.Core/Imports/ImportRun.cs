namespace OneStory.Imports;

public enum ImportKind
{
    Sen2,
    SchoolCensus,
}

public enum ImportState
{
    /// <summary>It waits to be read.</summary>
    Waiting,

    /// <summary>It is being read and compared; nothing of it is on any record.</summary>
    Reading,

    /// <summary>It has been read: somebody looks at what it would do.</summary>
    Checked,

    /// <summary>It is being brought in, row by row.</summary>
    Applying,

    Done,

    /// <summary>Somebody stopped it. What was brought in until then stays, and it can be taken up again.</summary>
    Stopped,

    /// <summary>The file as a whole cannot be taken.</summary>
    Refused,
}

/// <summary>A file that is brought in: first read and compared, then, when somebody has said so, put on the records.</summary>
public sealed class ImportRun : OfAuthority, IOutsideActs
{
    public required ImportKind Kind { get; init; }
    public required string FileName { get; init; }

    /// <summary>Where the store keeps the file.</summary>
    public required string FileKey { get; init; }

    public required long Size { get; init; }
    public required string Sha256 { get; init; }
    public required DateTime StartedAt { get; init; }
    public Guid? StartedById { get; init; }
    public required string StartedByName { get; init; }

    /// <summary>The year the file says it is of.</summary>
    public int? Year { get; set; }

    /// <summary>The day the file stands as of: for SEN2 the survey day.</summary>
    public DateOnly? AsOf { get; set; }

    public ImportState State { get; set; }

    /// <summary>Why the file as a whole was refused, in sentences.</summary>
    public string? WhyRefused { get; set; }

    /// <summary>What is wrong with the file as a whole, as JSON; empty where nothing is.</summary>
    public string Findings { get; set; } = "";

    /// <summary>How many rows have been read.</summary>
    public int Read { get; set; }

    public DateTime? FinishedAt { get; set; }

    /// <summary>Who said that it may be brought in.</summary>
    public string? ApprovedByName { get; set; }
}

/// <summary>What a row of an import would do.</summary>
public enum ImportVerdict
{
    /// <summary>Nobody like this is held: a record would be opened.</summary>
    Create,

    /// <summary>The record is held, and something on it would change.</summary>
    Change,

    /// <summary>All of it is on record already.</summary>
    Same,

    /// <summary>It may be somebody who is held: a person decides.</summary>
    Doubtful,

    /// <summary>It cannot be taken, and says why.</summary>
    Refused,
}

public enum ImportRowState
{
    Waiting,
    Applied,

    /// <summary>Somebody decided to leave it out.</summary>
    LeftOut,

    /// <summary>It could not be put on the record when its turn came; it says why.</summary>
    Failed,
}

/// <summary>A row of an import: what it says, whom it was matched to and how, and what became of it.</summary>
public sealed class ImportRow : OfAuthority, IOutsideActs
{
    public required Guid RunId { get; init; }

    /// <summary>The first of the file is 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where it begins in the file.</summary>
    public required int Line { get; init; }

    public required string Name { get; init; }
    public DateOnly? Born { get; init; }

    /// <summary>What the file says, in the shape every year is read into, as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>What is wrong with it, as JSON; empty where nothing is.</summary>
    public required string Findings { get; init; }

    public ImportVerdict Verdict { get; set; }

    /// <summary>The record it is of, once that is known.</summary>
    public Guid? MatchedId { get; set; }

    /// <summary>"the same pupil number".</summary>
    public string? MatchedBy { get; set; }

    /// <summary>Records it may be of, where a person must decide.</summary>
    public List<Guid> Candidates { get; set; } = [];

    /// <summary>What would change, as JSON: each with what it was and what it would be.</summary>
    public string Changes { get; set; } = "";

    public ImportRowState State { get; set; }
    public string? Outcome { get; set; }
    public string? DecidedByName { get; set; }
}
