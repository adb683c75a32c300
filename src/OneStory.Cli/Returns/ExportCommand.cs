using System.CommandLine;
using System.Globalization;
using OneStory.Audit;
using OneStory.Insight;
using OneStory.Returns.Sen2;

namespace OneStory.Cli.Returns;

/// <summary><c>onestory export</c>: gives what is asked.</summary>
internal static class ExportCommand
{
    public static Command Build() => new("export", "Give what is asked.") { Sen2() };

    private static Command Sen2()
    {
        var options = new ReturnOptions();
        var year = new Option<int>("--year") { Description = "The return of which year.", DefaultValueFactory = _ => Sen2Profile.Newest.Year.Number };
        var to = new Option<FileInfo>("--to") { Description = "The file to write.", Required = true };
        var anyway = new Option<bool>("--leave-out") { Description = "Write the file without those who cannot stand in it. They are listed." };
        var command = new Command("sen2", "Write the SEN2 return of a year from the records as they are now. Exit status 1 where somebody cannot stand in it.") { year, to, anyway };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var here = await options.Open(parsed, "Returns", cancellation);
            if (Sen2Profile.Of(parsed.GetValue(year)) is null)
                throw new RefusalException($"What the return of {parsed.GetValue(year)} is made of is not known here. Known: {string.Join(", ", Sen2Profile.All.Select(profile => profile.Year.Number))}.");
            return await Write(here, parsed.GetValue(year), parsed.GetRequiredValue(to), parsed.GetValue(anyway), cancellation);
        });
        return command;
    }

    private static async Task<int> Write(InAuthority here, int year, FileInfo to, bool anyway, CancellationToken cancellation)
    {
        var unfinished = to.FullName + ".part";
        Exported exported;
        await using (var file = File.Create(unfinished))
            exported = await here.Do<ExportReturn, Exported>(export => export.Write(year, file, cancellation));
        foreach (var left in exported.LeftOut.Take(50)) Console.WriteLine($"  {left.Name}: {left.Why}");
        if (exported.LeftOut.Count > 50) Console.WriteLine($"  and {exported.LeftOut.Count - 50} more");
        if (exported.LeftOut.Count > 0 && !anyway)
        {
            File.Delete(unfinished);
            throw new RefusalException($"{exported.LeftOut.Count} cannot stand in the file, and it was not written. Mend them, or say --leave-out.");
        }

        File.Move(unfinished, to.FullName, overwrite: true);
        await here.Do<AccessLog, int>(async log =>
        {
            await log.ExportedList("the SEN2 return", string.Create(CultureInfo.InvariantCulture, $"{year}: {exported.People} people"));
            return 0;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{to.Name}: SEN2 return for {year}, as of {exported.AsOf:yyyy-MM-dd}, {exported.People:N0} people, {exported.Errors:N0} errors and {exported.Queries:N0} queries by our rules, {exported.LeftOut.Count:N0} left out."));
        return exported.LeftOut.Count == 0 ? 0 : 1;
    }
}
