using System.CommandLine;
using System.Globalization;
using OneStory.Audit;
using OneStory.Casework;
using OneStory.Imports;
using OneStory.Returns.Csv;

namespace OneStory.Cli.Returns;

/// <summary><c>onestory import</c>: brings in what an authority has.</summary>
internal static class ImportCommand
{
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(3);

    public static Command Build() => new("import", "Bring in what an authority has.") { Sen2(), LocalOffer.ImportFeedCommand.Build() };

    private static Command Sen2()
    {
        var options = new ReturnOptions();
        var file = new Argument<FileInfo>("FILE") { Description = "The SEN2 return of any year since 2022: the XML that goes to COLLECT." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what it would do." };
        var report = new Option<FileInfo>("--report") { Description = "Write what became of each person to this file (CSV)." };
        var command = new Command("sen2", "Bring in a SEN2 return: people, requests, assessments, plans, placements, needs and reviews become live cases. Twice changes nothing.") { file, dryRun, report };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!path.Exists) throw new RefusalException($"There is no file {path.FullName}.");
            await using var here = await options.Open(parsed, "Files brought in", cancellation);
            return await Run(here, path, parsed.GetValue(dryRun), parsed.GetValue(report), cancellation);
        });
        return command;
    }

    private static async Task<int> Run(InAuthority here, FileInfo path, bool dryRun, FileInfo? report, CancellationToken cancellation)
    {
        var runId = await Start(here, path, cancellation);
        var summary = await GoOn(here, runId, dryRun, cancellation);
        if (summary.Run.State == ImportState.Refused) throw new RefusalException($"{path.Name}: {summary.Run.WhyRefused}");
        if (summary.Run.State == ImportState.Checked)
        {
            Say($"{path.Name}: SEN2 return for {summary.Run.Year}, as of {summary.Run.AsOf:yyyy-MM-dd}, {summary.Run.Read:N0} people.");
            Say($"  open a record {summary.Counts.Create:N0}, change one {summary.Counts.Change:N0}, nothing new {summary.Counts.Same:N0}, to be decided {summary.Counts.Doubtful:N0}, cannot be taken {summary.Counts.Refused:N0}");
            if (summary.Counts.ToSettle > 0) Say($"  left as the records have it, to be settled on screen {summary.Counts.ToSettle:N0}");
            if (!dryRun)
            {
                Must(await here.Do<SayOfImport, Outcome>(say => say.BringIn(runId)));
                summary = await GoOn(here, runId, dryRun, cancellation);
            }
        }

        if (summary.Run.State == ImportState.Done) Say($"  brought in {summary.Counts.Applied:N0}, could not be {summary.Counts.Failed:N0}, to be decided on screen {summary.Counts.Doubtful:N0}");
        await Refusals(here, runId, report);
        return summary.Counts.Refused + summary.Counts.Failed == 0 ? 0 : 1;
    }

    private static async Task<Guid> Start(InAuthority here, FileInfo path, CancellationToken cancellation)
    {
        await using var content = path.OpenRead();
        return Must(await here.Do<StartImport, Outcome>(start => start.Do(new(ImportKind.Sen2, path.Name, content), cancellation)))!.Value;
    }

    /// <summary>Works through the import until it waits for somebody or is done. Stopped with Ctrl+C it is taken up again by the same command.</summary>
    private static async Task<ImportSummary> GoOn(InAuthority here, Guid runId, bool dryRun, CancellationToken cancellation)
    {
        while (true)
        {
            var summary = (await here.Do<ImportsQuery, ImportSummary?>(imports => imports.One(runId)))!;
            switch (summary.Run.State)
            {
                case ImportState.Waiting or ImportState.Reading:
                    if (summary.Run.Read > 0) Progress($"{summary.Run.Read:N0} read");
                    await here.Do<ReadImport, int>(read => read.Turn(runId, Slice, cancellation));
                    break;
                case ImportState.Applying or ImportState.Stopped when dryRun && summary.Run.ApprovedByName is not null:
                    throw new RefusalException("This file is being brought in already, or was stopped in the middle of it. Look at it on screen.");
                case ImportState.Applying:
                    Progress($"{summary.Counts.Applied:N0} brought in, {summary.Counts.ToDo:N0} to come");
                    await here.Do<PutOnRecord, int>(put => put.Turn(runId, Slice, cancellation));
                    break;
                case ImportState.Stopped when summary.Run.ApprovedByName is null:
                    Must(await here.Do<SayOfImport, Outcome>(say => say.ReadOn(runId)));
                    break;
                case ImportState.Stopped:
                    throw new RefusalException($"Somebody stopped the bringing in of this file, which {summary.Run.ApprovedByName} had approved. Take it up again on screen.");
                default:
                    return summary;
            }

            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static async Task Refusals(InAuthority here, Guid runId, FileInfo? report)
    {
        await using var writer = report is null ? null : new StreamWriter(report.FullName);
        if (report is not null) await here.Do<AccessLog, int>(async log =>
        {
            await log.ExportedList("the rows of an import", report.Name);
            return 0;
        });
        if (writer is not null) await writer.WriteLineAsync("person,line,name,born,does,stands,matched,outcome,findings,to-settle");
        await here.Do<ImportsQuery, int>(async imports =>
        {
            var shown = 0;
            await foreach (var row in imports.Every(runId))
            {
                if (writer is not null) await writer.WriteLineAsync(CsvCell.Line(row.Number, row.Line, row.Name, row.Born, row.Verdict, row.State, row.MatchedBy, row.Outcome, row.FirstFinding, row.ToSettle));
                if ((row.Verdict == ImportVerdict.Refused || row.State == ImportRowState.Failed) && shown++ < 20) Say($"  person {row.Number}, line {row.Line}: {row.Outcome}");
            }

            return shown;
        });
    }

    private static Guid? Must(Outcome outcome) => outcome switch
    {
        Done done => done.Id,
        Refused refused => throw new RefusalException(refused.Why),
        _ => throw new RefusalException("It could not be done: somebody else was at it. Try again."),
    };

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Progress(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
