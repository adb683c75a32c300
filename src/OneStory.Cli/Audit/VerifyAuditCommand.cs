using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OneStory.Audit;
using OneStory.Cli.Databases;

namespace OneStory.Cli.Audit;

/// <summary><c>onestory verify-audit</c>: whether the record of who did and saw what is as it was written.</summary>
internal static class VerifyAuditCommand
{
    public static Command Build()
    {
        var database = new DatabaseOptions();
        var write = new Option<FileInfo>("--write-ends") { Description = "Write down where every chain ends, to be kept where nobody who can change the database can change it." };
        var compare = new Option<FileInfo>("--compare-ends") { Description = "Also look for what was there when the ends were written down, and is not now." };
        var command = new Command("verify-audit", "Walk every chain of acts and looks, and say where one has been changed. Exit status 1 if any has.")
        {
            database.Database, database.Connection, write, compare,
        };
        command.SetAction(async parsed =>
        {
            var open = database.Read(parsed);
            var before = parsed.GetValue(compare) is { } file ? Ends.Read(File.ReadLines(file.FullName)) : [];
            try
            {
                return await Verify(open, before, parsed.GetValue(write));
            }
            catch (DbException problem)
            {
                throw new RefusalException($"The database cannot be read: {problem.Message}");
            }
        });
        return command;
    }

    private static async Task<int> Verify(Func<int?, Data.OneStoryDbContext> open, IReadOnlyList<(int Authority, VerifyAudit.End End)> before, FileInfo? write)
    {
        var all = new List<(int, VerifyAudit.End)>();
        var broken = 0;
        foreach (var (id, name) in await Authorities(open))
        {
            await using var db = open(id);
            var report = await new VerifyAudit(db).Do([.. before.Where(noted => noted.Authority == id).Select(noted => noted.End)]);
            Console.WriteLine($"{name}: {(report.Breaks.Count == 0 ? "all as written" : $"broken: {report.Breaks.Count}")} (chains: {report.Ends.Count}, entries: {report.Rows})");
            foreach (var found in report.Breaks) Console.WriteLine($"  {found.Store} of {found.Chain}, number {found.Number}: {found.What}");
            broken += report.Breaks.Count;
            all.AddRange(report.Ends.Select(end => (id, end)));
        }

        if (write is not null)
            await using (var to = write.CreateText()) await Ends.Write(to, all);
        return broken == 0 ? 0 : 1;
    }

    private static async Task<List<(int Id, string Name)>> Authorities(Func<int?, Data.OneStoryDbContext> open)
    {
        await using var db = open(null);
        var found = await db.Authorities.AsNoTracking().OrderBy(authority => authority.Id).Select(authority => new { authority.Id, authority.Name }).ToListAsync();
        return [.. found.Select(authority => (authority.Id, authority.Name))];
    }
}
