using System.Collections.Frozen;
using OneStory.Identifiers;

namespace OneStory.Returns.Sen2;

/// <summary>Where a setting stands: "Assessment/NamedPlan/PlanDetail", the second. It is put into words only when something is found.</summary>
internal readonly record struct SettingPath(string Element, int Ordinal)
{
    public string Of(string tag) => $"{Element}[{Ordinal}]/{tag}";
}

internal static class SettingRules
{
    // The register's names of types that a plan would hardly name.
    private static readonly FrozenSet<string> Unlikely = new[]
    {
        "Higher education institutions", "British schools overseas", "Offshore schools", "Service children's education", "Children's centre",
        "Children's centre linked site", "Institution funded by other government department",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void If(this Sen2Found found, bool wrong, string rule, SettingPath path, string tag, string message)
    {
        if (wrong) found.Add(rule, path.Of(tag), message);
    }

    /// <summary>What is asked of every setting, whether a plan names it or a child is in it.</summary>
    public static void Check(Sen2NamedSetting setting, SettingPath path, Sen2Person person, Sen2Scope scope, Sen2Found found)
    {
        var said = (setting.Urn is null ? 0 : 1) + (setting.Ukprn is null ? 0 : 1) + (setting.Code is null ? 0 : 1);
        found.If(said == 0, "S2-041", path, "URN", "It is not said where: give a URN, a UKPRN or a SENSetting.");
        found.If(said > 1, "S2-041", path, "URN", "It is said twice over where: give only one of URN, UKPRN and SENSetting.");
        var wantsWords = setting.Code is "OTH" or "NIEO";
        found.If(wantsWords && setting.OtherWords is null, "S2-048", path, "SENSettingOther", "Say in words what this other setting is.");
        found.If(!wantsWords && setting.OtherWords is not null, "S2-048", path, "SENSettingOther", "Words are only asked for with OTH and NIEO.");
        found.If(setting.Code == "NEET" && person.Born?.AgeOn(scope.SurveyDay) is < 16 or > 25, "S2-045", path, "SENSetting", "NEET is for young people of 16 to 25.");
        found.If(setting.SenUnit is null, "S2-049", path, "SENunitIndicator", "It is not said whether this is in a SEN unit.");
        found.If(setting.ResourcedProvision is null, "S2-049", path, "ResourcedProvisionIndicator", "It is not said whether this is in resourced provision.");
        if (setting.Urn is { } urn && !Urn.TryParse(urn, out _, out var whyNot)) found.Add("S2-063", path.Of("URN"), whyNot);
        found.If(setting.Ukprn is { } ukprn && !(ukprn.Length == 8 && ukprn[0] == '1' && ukprn.All(char.IsAsciiDigit)), "S2-063", path, "UKPRN",
            "A UK provider reference number (UKPRN) has eight digits, of which the first is 1.");
        if (scope.References is { HasSettings: true } references && setting.Urn is { } number) InRegister(setting, references.Setting(number), path, found);
    }

    private static void InRegister(Sen2NamedSetting setting, Sen2RegisteredSetting? registered, SettingPath path, Sen2Found found)
    {
        if (registered is null)
        {
            found.Add("S2-047", path.Of("URN"), "The register of schools does not have this URN.");
            return;
        }

        if (setting is Sen2Placement { EnteredOn: { } entered } && !registered.IsOpenOn(entered))
            found.Add("S2-047", path.Of("URN"), $"{registered.Name} was not open on the entry date.");
        if (registered.Type is { } type && Unlikely.Contains(type.Replace('\u2019', '\'')))
            found.Add("S2-064", path.Of("URN"), $"{registered.Name} is of the type “{type}”, which a plan would hardly name.");
        if (setting.SenUnit == true && registered.HasSenUnit == false)
            found.Add("S2-046", path.Of("SENunitIndicator"), $"The register has no SEN unit at {registered.Name}.");
        if (setting.ResourcedProvision == true && registered.HasResourcedProvision == false)
            found.Add("S2-046", path.Of("ResourcedProvisionIndicator"), $"The register has no resourced provision at {registered.Name}.");
    }
}
