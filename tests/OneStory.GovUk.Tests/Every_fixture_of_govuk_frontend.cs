using System.Reflection;
using OneStory.GovUk.Tests.Support;

namespace OneStory.GovUk.Tests;

public sealed class Every_fixture_of_govuk_frontend
{
    private static readonly Dictionary<string, MethodInfo> Renderers = typeof(Render)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(method => method.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<TheoryDataRow<string, string>> Supported() =>
        Fixture.All.Where(fixture => Unsupported.Of(fixture) is null).Select(fixture => new TheoryDataRow<string, string>(fixture.Component, fixture.Name));

    [Theory]
    [MemberData(nameof(Supported))]
    public void Is_written_as_published(string component, string name)
    {
        var fixture = Fixture.All.Single(fixture => fixture.Component == component && fixture.Name == name);

        CanonicalHtml.Of(Written(fixture)).ShouldBe(CanonicalHtml.Of(fixture.Html));
    }

    [Fact]
    public void Has_a_renderer() =>
        Fixture.Components().Select(RendererName).Where(name => !Renderers.ContainsKey(name)).ShouldBeEmpty();

    [Fact]
    public void Has_a_name_of_its_own_in_its_component() =>
        Fixture.All.GroupBy(fixture => (fixture.Component, fixture.Name)).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Fact]
    public void Stays_on_the_list_of_what_is_not_met_only_while_it_is_not()
    {
        foreach (var item in Unsupported.All)
        {
            item.Reason.ShouldNotBeNullOrWhiteSpace();
            var fixture = Fixture.All.SingleOrDefault(fixture => fixture.Component == item.Component && fixture.Name == item.Name);
            fixture.ShouldNotBeNull($"{item.Component} | {item.Name} is listed but is no fixture: take it off the list");
            IsMet(fixture).ShouldBeFalse($"{item.Component} | {item.Name} is met now: take it off the list");
        }
    }

    private static bool IsMet(Fixture fixture)
    {
        try
        {
            return CanonicalHtml.Of(Written(fixture)) == CanonicalHtml.Of(fixture.Html);
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    internal static string Written(Fixture fixture)
    {
        var renderer = Renderers[RendererName(fixture.Component)];
        var options = FixtureOptions.Read(fixture.Options, renderer.GetParameters()[0].ParameterType);
        return renderer.Invoke(null, [options])!.ToString()!;
    }

    private static string RendererName(string component) => component.Replace("-", "", StringComparison.Ordinal);
}
