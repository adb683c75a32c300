namespace OneStory.Returns.Sen2;

/// <summary>A return, wherever it comes from: XML, the export of COLLECT, or the workbook.</summary>
public interface ISen2Source : IDisposable
{
    Sen2Header Header { get; }

    /// <summary>The layout it is read by.</summary>
    Sen2Profile Profile { get; }

    /// <summary>What was found in its head, and of the file as a whole.</summary>
    IReadOnlyList<Sen2Finding> Findings { get; }

    /// <summary>Every person in order. It can be gone through once.</summary>
    IEnumerable<Sen2Read> Persons();
}
