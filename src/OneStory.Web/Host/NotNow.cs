using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Data.Sqlite;
using OneStory.Casework;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Host;

/// <summary>What became of what somebody sent.</summary>
public enum Fate
{
    /// <summary>They only looked.</summary>
    NothingSent,
    NotSaved,
    Saved,
    NotKnown,
}

/// <summary>What the page says that stands in for one that cannot be made now.</summary>
/// <param name="Token">What the form came with by which it is known to be ours.</param>
public sealed record NotNowPage(Fate Fate, string Path, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles, string? Token, bool CanBeSentAgain);

/// <summary>
/// The database is away or the disk is full: the person is told whether what they sent was saved, and has it to send again. The
/// page needs neither.
/// </summary>
public sealed partial class NotNow(RequestDelegate next, ILogger<NotNow> log)
{
    private const string TokenField = "__RequestVerificationToken";
    private const int RetryAfterSeconds = 10;

    // sqlite3.h
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InOut = 10, Full = 13, CannotOpen = 14;

    public async Task Invoke(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await next(context);
        }
        catch (Exception problem) when (!context.Response.HasStarted && IsTrouble(context, problem))
        {
            Happened(log, problem);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
            if (context.Features.Get<IStatusCodePagesFeature>() is { } otherwise) otherwise.Enabled = false;
            if (!FormKeeping.IsAskedByScript(context.Request)) await Show(context, problem);
        }
    }

    /// <summary>Whether it is neither the person's mistake nor ours, and may be over in a while.</summary>
    private static bool IsTrouble(HttpContext context, Exception problem) =>
        problem is SavingInDoubtException
        || context.RequestServices.GetRequiredService<OneStoryDbContext>().Passes(problem)
        || Trouble.Causes(problem).Any(cause => IsDiskFull(cause) || cause is SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or InOut or Full or CannotOpen });

    /// <summary>PostgreSQL's own word for it, and the system's: ENOSPC, EDQUOT.</summary>
    private static bool IsDiskFull(Exception cause) => cause is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.DiskFull } || cause is IOException { HResult: 28 or 122 };

    private static async Task Show(HttpContext context, Exception problem)
    {
        var request = context.Request;
        var posted = HttpMethods.IsPost(request.Method) ? await FormKeeping.Posted(request) : null;
        var token = posted is null ? null : (string?)(await request.ReadFormAsync())[TokenField];
        var fate = !HttpMethods.IsPost(request.Method) ? Fate.NothingSent
            : problem is SavingInDoubtException ? Fate.NotKnown
            : context.RequestServices.GetRequiredService<CaseWork>().HasSaved ? Fate.Saved
            : Fate.NotSaved;
        var page = new NotNowPage(fate, request.Path + request.QueryString, posted?.Fields ?? [], posted?.HadFiles == true, token, posted is not null);
        var data = new ViewDataDictionary<NotNowPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page };
        var view = new ViewResult { ViewName = "/Pages/Shared/NotNow.cshtml", ViewData = data, StatusCode = StatusCodes.Status503ServiceUnavailable };
        await view.ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The database or the disk could not be used.")]
    private static partial void Happened(ILogger log, Exception problem);
}
