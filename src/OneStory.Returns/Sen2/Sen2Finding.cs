using OneStory.Returns.Modules;

namespace OneStory.Returns.Sen2;

/// <summary>What a finding asks for. An error stops the return; a query wants a look or a note; the rest is to know.</summary>
public enum Sen2Severity
{
    Error,
    Query,
    Information,
}

/// <summary>Something that a rule found in a return.</summary>
/// <param name="Rule">The rule's number, as <see cref="Sen2Rule"/> has it: S2-041.</param>
/// <param name="Message">A sentence for the person who can put it right.</param>
/// <param name="Path">Where in the record: "Requests[1]/Assessment/AssessmentOutcomeDate".</param>
/// <param name="Value">What stands there, where it could not be kept.</param>
/// <param name="Line">The line of the file; 0 where there is no file.</param>
/// <param name="Person">The number of the person in the file; 0 for the head of the return.</param>
public sealed record Sen2Finding(string Rule, Sen2Severity Severity, string Message, string Path, string? Value, int Line, int Person)
{
    internal static Sen2Finding Of(ModuleProblem problem) =>
        new("S2-008", Sen2Rule.Of("S2-008").Severity, problem.Message, problem.Module.Name, problem.Row.Key, problem.Row.Line, 0);
}

/// <summary>A person as a file has them, and what reading them found. What could not be read is null in the person.</summary>
public sealed record Sen2Read(Sen2Person Person, IReadOnlyList<Sen2Finding> Findings);
