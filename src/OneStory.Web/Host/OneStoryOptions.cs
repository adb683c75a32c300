namespace OneStory.Web.Host;

/// <summary>How this installation runs, from appsettings.json, the environment (ONESTORY__…) or the command line.</summary>
public sealed class OneStoryOptions
{
    public const string Section = "OneStory";

    /// <summary>"sqlite" (the embedded default) or "postgres".</summary>
    public string Database { get; set; } = "sqlite";

    /// <summary>For SQLite the path of the file; for PostgreSQL the connection.</summary>
    public string Connection { get; set; } = "data/onestory.db";

    /// <summary>Where files that people give are kept, unless a store is configured.</summary>
    public string FilesFolder { get; set; } = "data/files";

    /// <summary>Where keys that protect cookies are kept. Every node needs the same.</summary>
    public string KeysFolder { get; set; } = "data/keys";

    /// <summary>Whether this is the demonstration: invented people, sign-in cards, a clock that can be moved. Never with real data.</summary>
    public bool Demonstration { get; set; }

    /// <summary>Sample SEN2 returns, parted by semicolons, whose children the demonstration begins with in place of its own. Never real ones: it has no passwords.</summary>
    public string DemonstrationReturns { get; set; } = "";

    /// <summary>The address people reach it by, for links in messages.</summary>
    public Uri PublicAddress { get; set; } = new("http://localhost:5000");

    /// <summary>Minutes without a request after which a session ends.</summary>
    public int SessionMinutes { get; set; } = 60;

    /// <summary>
    /// The addresses (10.0.0.7) or networks (10.0.0.0/24) of the proxies in front, whose word is taken for where a request came
    /// from. With none, nobody's is.
    /// </summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>Tries to sign in, or to open something with a code, that one network address may make in five minutes. Offices share one.</summary>
    public int TriesPerAddress { get; set; } = 100;

    /// <summary>Links that one network address may ask for in five minutes.</summary>
    public int LinksPerAddress { get; set; } = 30;

    /// <summary>Requests begun, files given to them and codes mailed that one network address may ask for in five minutes, without an account.</summary>
    public int AsksPerAddress { get; set; } = 300;

    /// <summary>Whether people reach it over https, by which cookies are kept to it.</summary>
    public bool IsSecure => PublicAddress.Scheme == Uri.UriSchemeHttps;

    /// <summary>Whether jobs run on this node.</summary>
    public bool RunJobs { get; set; } = true;
}
