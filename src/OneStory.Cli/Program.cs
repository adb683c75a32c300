using System.CommandLine;
using OneStory.Cli;
using OneStory.Cli.Audit;
using OneStory.Cli.Db;
using OneStory.Cli.Generate;
using OneStory.Cli.Law;
using OneStory.Cli.Plan;
using OneStory.Cli.Reference;
using OneStory.Cli.Returns;

var root = new RootCommand("OneStory: a local area's SEND system.")
{
    LawCommand.Build(), PlanCommand.Build(), DbCommand.Build(), VerifyAuditCommand.Build(), ReferenceCommand.Build(), ImportCommand.Build(), ExportCommand.Build(), GenerateCommand.Build(),
};
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Errors.Count > 0) return Refusal.Print(parsed.Errors[0].Message);
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception problem) when (Refusal.IsExpected(problem))
{
    return Refusal.Print(problem.Message);
}
