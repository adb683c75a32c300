using OneStory.Law;

namespace OneStory.Cli;

/// <summary>Something the user asked for that cannot be done. The message says what is wrong, in one line.</summary>
internal sealed class RefusalException(string message) : Exception(message);

/// <summary>Says no: one line on standard error, exit status 2.</summary>
internal static class Refusal
{
    private const int ExitStatus = 2;

    /// <summary>Whether a problem is the user's to mend, and not a fault of the program's.</summary>
    public static bool IsExpected(Exception problem) =>
        problem is RefusalException or FactException or OutsideCalendarException or IOException or UnauthorizedAccessException;

    public static int Print(string message)
    {
        var line = string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        try
        {
            Console.Error.WriteLine($"onestory: {line}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed: the exit status says it alone.
        }

        return ExitStatus;
    }
}
