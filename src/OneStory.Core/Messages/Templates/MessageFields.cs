namespace OneStory.Messages;

/// <summary>What a message is filled in with.</summary>
/// <param name="ToThemself">Whether its reader is the young person it is about.</param>
public sealed record MessageFields(bool ToThemself = false)
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>The value of a field; empty where it has none.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");

    /// <summary>The same with another value.</summary>
    public MessageFields With(string name, string? value)
    {
        if (KnownFields.Find(name) is null) throw new ArgumentException($"Messages have no field '{name}'. Add it to {nameof(KnownFields)}.", nameof(name));
        var more = new MessageFields(ToThemself);
        foreach (var (known, kept) in values) more.values[known] = kept;
        more.values[name] = value?.Trim() ?? "";
        return more;
    }

    public MessageFields With(IEnumerable<KeyValuePair<string, string?>> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return more.Aggregate(this, (fields, pair) => fields.With(pair.Key, pair.Value));
    }
}

/// <summary>A field that messages can be filled in with.</summary>
/// <param name="Name">As it stands between braces: "officer phone".</param>
/// <param name="What">What it is, for those who write the words.</param>
/// <param name="Example">For a preview.</param>
/// <param name="InEvery">Whether every message about a child can have it; others only where the event brings it.</param>
public sealed record KnownField(string Name, string What, string Example, bool InEvery = false);

/// <summary>Every field.</summary>
public static class KnownFields
{
    public static IReadOnlyList<KnownField> All { get; } =
    [
        new("to", "The name of whoever reads it", "Rosa Delgado", true),
        new("child", "What the child is called", "Maya", true),
        new("full name", "The child’s whole name", "Maya Delgado", true),
        new("born", "The child’s date of birth", "14 May 2018", true),
        new("reference", "What letters quote", "ASH-2026-00042", true),
        new("today", "The day it is written", "Friday 11 December 2026", true),
        new("link", "The address of the page it is about", "https://onestory.example.org/ashmere/child/…", true),
        new("council", "The name of the authority", "Ashmere County Council", true),
        new("council contact", "The team to ask", "SEND Service", true),
        new("council phone", "Its telephone number", "01632 960001", true),
        new("council email", "Its email address", "send@ashmere.example.org", true),
        new("council address", "Its postal address", "Ashmere County Hall, Quarrendon Row, Aylesbury, HP20 1ZU", true),
        new("office hours", "When somebody answers", "9am to 5pm, Monday to Friday.", true),
        new("officer", "Whoever holds the case", "Bronwen Tallis", true),
        new("officer phone", "Their telephone number", "01632 960401", true),
        new("support", "The independent advice and support service", "Ashmere SEND Advice and Support", true),
        new("support phone", "Its telephone number", "01632 960010", true),
        new("support email", "Its email address", "hello@ashmeresendadvice.example.org", true),
        new("adviser", "The mediation adviser", "Bridgewell Mediation", true),
        new("adviser phone", "Its telephone number", "01632 960020", true),
        new("adviser email", "Its email address", "send@bridgewell.example.org", true),
        new("adviser address", "Its postal address", "Second Floor, Weaver House, High Wycombe, HP13 5ZX", true),
        new("resolution", "The disagreement resolution service", "Commonground Resolution", true),
        new("resolution phone", "Its telephone number", "01632 960030", true),
        new("resolution email", "Its email address", "families@commonground.example.org", true),
        new("local offer", "The address of the Local Offer", "https://localoffer.ashmere.example.org", true),
        new("received", "The day the request was received", "Monday 2 November 2026", true),
        new("decide by", "The last day to say whether there will be an assessment", "Monday 14 December 2026", true),
        new("no plan by", "The last day to say that no plan is needed", "Monday 22 February 2027", true),
        new("final by", "The last day for the final plan", "Monday 22 March 2027", true),
        new("appeal by", "The last day for an appeal to reach the tribunal", "Thursday 11 February 2027", true),
        new("mediation by", "The last day to contact the mediation adviser", "Thursday 11 February 2027", true),
        new("appeal section", "The paragraph that gives the right of appeal", "section 51(2)(a)", true),
        new("reasons", "The reasons for the decision", "Maya’s school has shown that the support she has now meets her needs.", false),
        new("considered", "What was looked at", "The school’s evidence, and what you told us.", false),
        new("anyway", "The support that follows whatever was decided", "Her school will meet you in January to agree what happens next.", false),
        new("asker", "Who asked for the assessment", "Rosa Delgado", false),
        new("served", "The day the draft was served", "Monday 1 February 2027", false),
        new("window ends", "The last of the fifteen days", "Monday 15 February 2027", false),
        new("number", "The number of the draft", "2", false),
        new("what changed", "What is different from what there was before", "We have added speech and language therapy once a week.", false),
        new("expert", "Who is asked for advice, or is late with it", "Speech and language therapist", false),
        new("questions", "What in particular is asked of them", "How does Maya manage at break times?", false),
        new("asked", "The day somebody was asked", "Monday 14 December 2026", false),
        new("due", "The last day to answer", "Monday 25 January 2027", false),
        new("days late", "By how much it is late", "5 days", false),
        new("setting", "A school, nursery or college", "Alder Park School", false),
        new("when", "When a meeting is", "Wednesday 10 February 2027 at 2pm", false),
        new("where", "Where it is, or how to join it", "Ashmere County Hall, room 2", false),
        new("answer", "What was answered", "We have changed this line.", false),
        new("why", "Why", "The letter was found in another office.", false),
        new("was", "What it was before", "Monday 9 November 2026", false),
        new("now", "What it is now", "Monday 2 November 2026", false),
        new("from", "Whom it is from", "Bronwen Tallis", false),
        new("who", "The person it concerns", "Carol Finch", false),
        new("role", "What they are", "Independent supporter", false),
        new("new council", "The authority that takes over", "Stourhaven City Council", false),
        new("list", "Several things, one to a line", "- Maya Delgado (ASH-2026-00042)", false),
        new("count", "How many", "3 cases", false),
        new("file", "The name of a file", "report.pdf", false),
        new("step", "What is to be done", "Say whether there will be an assessment", false),
        new("until", "Until when something holds", "Saturday 20 February 2027", false),
    ];

    public static KnownField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    /// <summary>Every field with its example, to show what a message will look like.</summary>
    public static MessageFields Examples(bool toThemself = false) =>
        new MessageFields(toThemself).With(All.Select(field => new KeyValuePair<string, string?>(field.Name, field.Example)));
}
