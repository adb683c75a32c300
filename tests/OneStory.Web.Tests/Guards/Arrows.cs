using System.Text.RegularExpressions;

namespace OneStory.Web.Tests.Guards;

/// <summary>Which folder may use which, and which project. The one place where it is said.</summary>
internal static partial class Arrows
{
    /// <summary>What every folder of the core may use.</summary>
    private static readonly string[] Ground = ["Law", "Data", "Authorities", "Access", "Audit", "Casework"];

    /// <summary>
    /// What each folder of the core may use beyond the ground. The ground knows some of the areas: the model lists every record,
    /// access depends on who has been asked, a case has a child, and templates hang on events.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string[]> OfCore = new Dictionary<string, string[]>
    {
        ["Data"] = ["Assessments", "Files", "Imports", "Insight", "Jobs", "LocalOffer", "Messages", "People", "Places", "Plans", "Registers", "Support"],
        ["Authorities"] = ["Documents", "Messages"],
        ["Access"] = ["Assessments", "Messages", "People"],
        ["Audit"] = [],
        ["Casework"] = ["Assessments", "Imports", "Messages", "People", "Places"],
        ["Documents"] = [],
        ["Files"] = ["Assessments", "Messages"],
        ["Messages"] = ["Assessments", "Documents", "LocalOffer", "People", "Places", "Plans"],
        ["Jobs"] = ["Assessments", "Files", "Imports", "Insight", "LocalOffer", "Messages", "Places", "Support"],
        ["People"] = ["Assessments", "Files", "Messages", "Places", "Plans"],
        ["Assessments"] = ["Files", "Messages", "People", "Places"],
        ["Plans"] = ["Assessments", "Documents", "Files", "Messages", "People", "Places"],
        ["Places"] = ["Files", "Messages", "People", "Plans", "Registers"],
        ["Support"] = ["Files", "Imports", "Insight", "Places"],
        ["Insight"] = ["Assessments", "People", "Places", "Registers"],
        ["Imports"] = ["Assessments", "Files", "Insight", "People", "Places"],
        ["Registers"] = ["People", "Places", "Returns"],
        ["LocalOffer"] = ["Documents", "Messages", "Places", "Registers", "Returns"],
        ["Demonstration"] = ["Assessments", "Documents", "Files", "Imports", "Jobs", "LocalOffer", "Messages", "People", "Places", "Plans", "Registers"],
    };

    public static readonly IReadOnlyDictionary<string, string[]> OfProjects = new Dictionary<string, string[]>
    {
        ["OneStory.Law"] = [],
        ["OneStory.GovUk"] = [],
        ["OneStory.Returns"] = ["OneStory.Law"],
        ["OneStory.Core"] = ["OneStory.Law", "OneStory.Returns"],
        ["OneStory.Data.Sqlite"] = ["OneStory.Core"],
        ["OneStory.Data.Postgres"] = ["OneStory.Core"],
        ["OneStory.Web"] = ["OneStory.Data.Postgres", "OneStory.Data.Sqlite", "OneStory.GovUk"],
        ["OneStory.Synthetic"] = ["OneStory.Core"],
        ["OneStory.Cli"] = ["OneStory.Data.Postgres", "OneStory.Data.Sqlite", "OneStory.Law", "OneStory.Synthetic"],
    };

    /// <summary>The folders that a file uses, from what it writes: `using OneStory.Plans` or `Plans.Plan`.</summary>
    public static IEnumerable<string> UsedBy(string source) =>
        Use().Matches(Comment().Replace(source, "")).Select(found => found.Groups["folder"].Value).Where(folder => OfCore.ContainsKey(folder) || folder == "Law").Distinct();

    /// <summary>What a file of a folder uses and may not.</summary>
    public static IEnumerable<string> Wrong(string folder, string file, string source) => UsedBy(source)
        .Where(used => used != folder && !Ground.Contains(used) && !OfCore[folder].Contains(used)).Select(used => $"{folder}/{file} uses {used}");

    [GeneratedRegex(@"(?<![\w.])OneStory\.(?<folder>[A-Z]\w+)|(?<![\w.""])(?<folder>[A-Z]\w+)\.[A-Z]\w*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Use();

    [GeneratedRegex(@"//[^\n]*|""(\\.|[^""\\\n])*""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Comment();
}
