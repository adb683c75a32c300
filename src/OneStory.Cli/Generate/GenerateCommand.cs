using System.CommandLine;
using OneStory.Cli.Databases;
using OneStory.Law;
using OneStory.Synthetic;

namespace OneStory.Cli.Generate;

/// <summary><c>onestory generate</c>: an authority, or all of England, that does not exist.</summary>
internal static class GenerateCommand
{
    public static Command Build() => new("generate", "Make up children, with five years of history, from what is published of all of them.") { Area(), England(), LocalOffer.GenerateOfferCommand.Build(), Compare() };

    private static Command Area()
    {
        var (database, seed, asOf) = (new DatabaseOptions(), Seed(), AsOf());
        var plans = new Option<int>("--plans") { Description = "How many plans the authority maintains.", DefaultValueFactory = _ => 2500 };
        var id = new Option<int>("--authority") { Description = "Its code: from 990, which no authority has.", DefaultValueFactory = _ => 990 };
        var name = new Option<string>("--name") { Description = "What it is called.", DefaultValueFactory = _ => "Made-up Area" };
        var command = new Command("area", "Make up one authority.") { plans, seed, id, name, asOf, database.Database, database.Connection };
        command.SetAction(async (parsed, cancellation) =>
        {
            var called = parsed.GetRequiredValue(name);
            var area = new AreaToMake(parsed.GetValue(id), called, Data.SearchText.Fold(called).Replace(' ', '-'), parsed.GetValue(plans), parsed.GetValue(seed), Day(parsed, asOf));
            if (area.Plans is < 1 or > 1_000_000) throw new RefusalException("The plans must be from 1 to 1,000,000.");
            if (area.Slug.Length < 3) throw new RefusalException("The name must have three letters or more.");
            await GenerateWork.Make(database.Make(parsed), database.IsPostgres(parsed), [area], cancellation);
        });
        return command;
    }

    private static Command England()
    {
        var (database, seed, asOf) = (new DatabaseOptions(), Seed(), AsOf());
        var authorities = new Option<int>("--authorities") { Description = "Only so many of them, the largest first.", DefaultValueFactory = _ => 153 };
        var command = new Command("england", "Make up every authority of England, each of its size. Stopped and begun again, it goes on where it was.") { seed, authorities, asOf, database.Database, database.Connection };
        command.SetAction((parsed, cancellation) =>
            GenerateWork.Make(database.Make(parsed), database.IsPostgres(parsed), [.. AreaToMake.England(parsed.GetValue(seed), Day(parsed, asOf)).Take(parsed.GetValue(authorities))], cancellation));
        return command;
    }

    private static Command Compare()
    {
        var database = new DatabaseOptions();
        var command = new Command("compare", "Hold what was made up against the published tables, and print the differences.") { database.Database, database.Connection };
        command.SetAction((parsed, cancellation) => GenerateWork.Compare(database.Read(parsed), cancellation));
        return command;
    }

    private static Option<long> Seed() => new("--seed") { Description = "The same seed makes the same children.", DefaultValueFactory = _ => 1 };

    private static Option<DateOnly?> AsOf() => new("--as-of") { Description = "The day that history has come to. Today where it is not given." };

    private static DateOnly Day(ParseResult parsed, Option<DateOnly?> asOf) => parsed.GetValue(asOf) ?? LondonDate.Today(TimeProvider.System);
}
