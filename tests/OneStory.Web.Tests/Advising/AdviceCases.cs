using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;

namespace OneStory.Web.Tests.Advising;

/// <summary>Cases in which advice is sought, in the area that tests are given.</summary>
internal static class AdviceCases
{
    public static readonly DateOnly Received = new(2026, 11, 2);
    public static readonly DateOnly Decided = new(2026, 12, 7);

    /// <summary>A child of Alder Park School whose assessment has begun; it is the day of the decision.</summary>
    public static async Task<(Guid Child, Guid Case)> BeingAssessed(this OneStoryHost host, string name = "Amari", DateOnly? born = null, DateOnly? on = null)
    {
        var child = await host.Area.Child(name, "Blake", born: born ?? new(2017, 3, 9), setting: host.Area.Places.School.Id, parent: Persona.Parent);
        var received = on is { } day ? day.AddDays(-35) : Received;
        var @case = await host.Area.Case(child, received, facts: new Fact(FactTypes.DecisionSent, on ?? Decided, DecisionKinds.WillAssess));
        host.Clock.MoveTo(on ?? Decided);
        return (child, @case);
    }

    /// <summary>Asks one body, and gives the id of the request.</summary>
    public static async Task<Guid> Ask(this OneStoryHost host, Guid @case, string role = "health", Guid? body = null, string title = "Speech and language therapist")
    {
        await using var working = await host.Area.As(Persona.Officer);
        var asked = await working.Get<AskAnotherAdviser>().Do(@case, new(role, title, body ?? host.Area.Places.Trust.Id, "It is hard for them to be understood."));
        return asked.ShouldBeOfType<Done>().Id!.Value;
    }

    public static async Task<T> Look<T>(this OneStoryHost host, Func<OneStory.Data.OneStoryDbContext, Task<T>> look)
    {
        await using var working = await host.Area.AsTheSystem();
        return await look(working.Db);
    }

    public static Task<OneStory.Assessments.Advice> Advice(this OneStoryHost host, Guid id) => host.Look(db => db.Advice.AsNoTracking().Include(advice => advice.Lines).SingleAsync(advice => advice.Id == id));

    public static AdviceContent Content(string summary = "Amari understands more than he can say.", params WrittenLine[] lines) => new() { Basis = "I saw him on 4 December 2026.", Summary = summary, Lines = lines };

    public static WrittenLine Line(LineKind kind, string text, Guid? under = null, string area = "F") =>
        new(Guid.CreateVersion7(), kind, kind == LineKind.Need ? "communication-and-interaction" : kind == LineKind.Outcome ? "E" : area, under, text, new());
}
