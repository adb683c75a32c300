namespace OneStory.Messages;

/// <summary>What messages need to know of the installation: section "OneStory" of its configuration.</summary>
public sealed record MessageSettings
{
    /// <summary>The address people reach it by, for links.</summary>
    public Uri PublicAddress { get; init; } = new("http://localhost:5000");

    /// <summary>The address of a page.</summary>
    /// <param name="path">"/ashmere/child/…".</param>
    public string LinkTo(string path) => new Uri(PublicAddress, path).AbsoluteUri;
}
