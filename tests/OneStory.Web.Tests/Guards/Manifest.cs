using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Tests.Guards;

/// <summary>What every address of the host asks of whoever opens it.</summary>
internal sealed class Manifest
{
    public Manifest(IServiceProvider services)
    {
        var sources = services.GetServices<EndpointDataSource>().ToList();
        Pages = EveryPageSaysItsRight.Of(sources, services);
        Others = EveryPageSaysItsRight.Others(sources);
    }

    public IReadOnlyList<PageAccess> Pages { get; }

    /// <summary>What answers and is not a page.</summary>
    public IReadOnlyList<EndpointAccess> Others { get; }

    /// <summary>Whether an address is about one child's record, on which the right is looked for.</summary>
    public static bool IsAboutARecord(string route) => route.Contains("{child", StringComparison.Ordinal) || route.Contains("{case", StringComparison.Ordinal);

    public static bool TakesPosts(PageAccess page) => page.Page.GetMethods().Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal));

    /// <summary>The roles that carry a right: of any post where no record is named, and of everybody where one is.</summary>
    public static IEnumerable<Role> Roles(PageAccess page, Right right) =>
        (IsAboutARecord(page.Route) ? OneStory.Access.Roles.All.Where(role => role.Reach != Reach.None || !OneStory.Access.Roles.OfPosts.Contains(role)) : OneStory.Access.Roles.OfPosts)
        .Where(role => role.Rights.Contains(right));

    public string Write()
    {
        var lines = new List<string>
        {
            "# Who may open what", "",
            "Generated from the pages. Do not edit: a test compares them, and another opens every address as everybody.", "",
            "| address | needs | who has it | in the log that the family reads |", "|---|---|---|---|",
        };
        lines.AddRange(Pages.Where(page => page.Asks is NeedsAttribute).Select(Needs));
        lines.AddRange(["", "## Anybody who has signed in", "", "| address | why no right is needed |", "|---|---|"]);
        lines.AddRange(Pages.Where(page => page.Asks is SignedInAttribute).Select(page => $"| `{page.Route}` | {((SignedInAttribute)page.Asks).Why} |"));
        lines.AddRange(["", "## Everybody", "", "| address | why |", "|---|---|"]);
        lines.AddRange(Pages.Where(page => page.Asks is OpenToAllAttribute).Select(page => $"| `{page.Route}` | {((OpenToAllAttribute)page.Asks).Why} |"));
        lines.AddRange(["", "## What is not a page", "", "| address | to | why |", "|---|---|---|"]);
        lines.AddRange(Others.Select(other => $"| `{other.Route}` | {(other.Open is null ? "anybody who has signed in" : "everybody")} | {other.Open?.Why} |"));
        lines.AddRange(["", "## Roles", "", "| role | whose records it reaches | rights |", "|---|---|---|"]);
        lines.AddRange(OneStory.Access.Roles.All.Select(role => $"| {role.Name} | {Reached(role)} | {string.Join(", ", role.Rights.Order())} |"));
        return string.Join('\n', lines) + "\n";
    }

    private static string Needs(PageAccess page)
    {
        var needs = (NeedsAttribute)page.Asks;
        return $"| `{page.Route}` | {needs.Right} | {string.Join(", ", Roles(page, needs.Right).Select(role => role.Name))} | {needs.Shows} |";
    }

    private static string Reached(Role role) => role.Reach switch
    {
        Reach.Authority => "every child of the authority",
        Reach.Setting => "children who attend the setting, or about whom it is consulted or asked",
        Reach.Asked => "children about whom the body is asked for advice",
        _ => OneStory.Access.Roles.OfPosts.Contains(role) ? "no child's" : "the child for whom it was given",
    };
}
