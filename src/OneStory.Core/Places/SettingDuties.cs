using OneStory.Law;

namespace OneStory.Places;

/// <summary>What the law says of a kind of setting: whether a family can ask for it to be named, and what follows if it is.</summary>
/// <param name="CanBeAskedFor">Whether it is in the list of section 38(3); null where its type does not say.</param>
/// <param name="Says">Sentences for whoever is about to consult or name it.</param>
public sealed record SettingDuty(bool? CanBeAskedFor, string Says, Source Source);

public static class SettingDuties
{
    private static readonly Source Listed = new("Children and Families Act 2014, sections 38(3) and 43(2)", Confidence.Memory);

    private static readonly SettingDuty Maintained = new(true, "A maintained school or nursery school. A family can ask for it, and if it is named it must admit.", Listed);

    /// <param name="type">The register's name of the type, or what the demonstration calls it; "section 41" in it where it is approved under that.</param>
    public static SettingDuty Of(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        bool Is(string word) => type.Contains(word, StringComparison.OrdinalIgnoreCase);
        if (Is("section 41")) return new(true, "An institution approved under section 41. A family can ask for it, and if it is named it must admit.", Listed);
        if (Is("non-maintained special")) return new(true, "A non-maintained special school. A family can ask for it, and if it is named it must admit.", Listed);
        if (Is("voluntary aided") || Is("voluntary controlled")) return Maintained;
        if (Is("independent") || Is("private") || Is("voluntary") || Is("childminder") || Is("special post 16") || Is("higher education") || Is("offshore") || Is("overseas"))
            return new(false, "Not in the list of section 38(3). The family can still ask for it and be heard, but it has no duty to admit: it must agree to take the child before it is named.", Listed);
        if (Is("further education")) return new(true, "In the further education sector. A family or young person can ask for it, and if it is named it must admit.", Listed);
        if (Is("academy") || Is("free school") || Is("studio school") || Is("university technical college")) return new(true, "An Academy. A family can ask for it, and if it is named it must admit.", Listed);
        if (Is("nursery") || Is("school")) return Maintained;
        return new(null, "Its type does not say whether it is in the list of section 38(3). Look before you name it.", Listed);
    }
}
