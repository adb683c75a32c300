using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Cli.Databases;
using OneStory.Cli.Db;
using OneStory.Registers;

namespace OneStory.Cli.Reference;

/// <summary><c>onestory reference</c>: what is held of what others publish, and taking newer files of it.</summary>
internal static class ReferenceCommand
{
    private const int MostShown = 20;

    public static Command Build()
    {
        var database = new DatabaseOptions();
        var command = new Command("reference", "What others publish: settings, postcodes, authorities and bank holidays. Alone, it says what is held and from when.") { database.Database, database.Connection };
        command.SetAction(async parsed =>
        {
            await using var installation = Open(database, parsed);
            await using var scope = installation.Services.CreateAsyncScope();
            foreach (var held in await scope.ServiceProvider.GetRequiredService<ReferenceQuery>().Held()) Print(held);
        });
        foreach (var source in ReferenceSources.All) command.Add(Take(source, database));
        return command;
    }

    private static Command Take(ReferenceSource source, DatabaseOptions database)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file, as it was published; it may be compressed (.gz)." };
        var asOf = new Option<DateOnly>("--as-of") { Description = "The date its publisher gives it: 2026-11-22.", Required = true };
        var evenSo = new Option<bool>("--even-so") { Description = "Take it although it is older than what is held, or leaves much of that out." };
        var command = new Command(source.Id, $"Take a newer file of: {source.Title}. {source.From}.") { file, asOf, evenSo, database.Database, database.Connection };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var installation = Open(database, parsed);
            await using var scope = installation.Services.CreateAsyncScope();
            var began = Stopwatch.GetTimestamp();
            var taken = await Taker(source, scope.ServiceProvider).Do(new(parsed.GetRequiredValue(file).FullName, parsed.GetRequiredValue(asOf), Environment.UserName, parsed.GetValue(evenSo)), cancellation);
            Print(source, taken, Stopwatch.GetElapsedTime(began));
        });
        return command;
    }

    private static Installation Open(DatabaseOptions database, ParseResult parsed) => new(parsed.GetRequiredValue(database.Database), parsed.GetRequiredValue(database.Connection), "data/files");

    private static TakeReference Taker(ReferenceSource source, IServiceProvider services) =>
        source == ReferenceSources.Settings ? services.GetRequiredService<TakeSettings>()
        : source == ReferenceSources.Links ? services.GetRequiredService<TakeLinks>()
        : source == ReferenceSources.Postcodes ? services.GetRequiredService<TakePostcodes>()
        : source == ReferenceSources.Authorities ? services.GetRequiredService<TakeAuthorities>()
        : services.GetRequiredService<TakeBankHolidays>();

    private static void Print(ReferenceHeld held)
    {
        Console.WriteLine(held.Last is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"{held.Source.Id}: {held.Held:N0} held, of {last.AsOf:yyyy-MM-dd}, {held.AgeInDays} days old{(held.IsOld ? " (old)" : "")}. Taken {last.LoadedAt:yyyy-MM-dd} by {last.LoadedBy} from {last.FileName}; refused {last.Refused:N0}.")
            : string.Create(CultureInfo.InvariantCulture, $"{held.Source.Id}: {(held.Held == 0 ? "nothing" : $"{held.Held:N0}")} held. To take a file: {held.Source.Command}"));
        Console.WriteLine($"  {held.Source.From}. {held.Source.Licence}.");
    }

    private static void Print(ReferenceSource source, Taken taken, TimeSpan time)
    {
        if (taken.Load is not { } load) throw new RefusalException(taken.WhyNot!);
        if (!taken.IsNew)
        {
            Console.WriteLine($"{source.Title}: this file is held already. Nothing was changed.");
            return;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{source.Title}, of {load.AsOf:yyyy-MM-dd}: {load.Rows:N0} rows taken in {time.TotalSeconds:N1} seconds; new {load.Added:N0}, changed {load.Changed:N0}, gone {load.Gone:N0}, refused {load.Refused:N0}."));
        if (load.MissingColumns.Count > 0) Console.WriteLine($"Columns that are not in the file, of which nothing was changed: {Some(load.MissingColumns)}.");
        if (load.UnknownColumns.Count > 0) Console.WriteLine($"Columns that are not known, kept as they are: {Some(load.UnknownColumns)}.");
        foreach (var remark in load.Remarks.Take(MostShown)) Console.WriteLine($"  {remark}");
        if (load.Remarks.Count > MostShown) Console.WriteLine("  … and more: see the page Reference data.");
    }

    private static string Some(List<string> columns) => columns.Count <= MostShown ? string.Join(", ", columns) : $"{columns.Count}, {string.Join(", ", columns.Take(3))} and others";
}
