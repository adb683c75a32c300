using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OneStory.Web.Access;

/// <summary>
/// A page that was open too long, or was opened by another person, cannot be taken as it is: its answers are shown again, to be
/// sent by whoever is here now. A form from another site gets nothing of the kind.
/// </summary>
public sealed class FormAgainFilter : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var request = context.HttpContext.Request;
        if (context.Result is IAntiforgeryValidationFailedResult && !FormKeeping.IsAskedByScript(request)
            && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none" && await FormKeeping.Posted(request) is { } posted)
        {
            var form = new KeptForm(Guid.Empty, request.Path + request.QueryString, posted.Fields, posted.HadFiles, default);
            var data = new ViewDataDictionary<KeptForm>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = form };
            context.Result = new ViewResult { ViewName = "/Pages/Shared/FormAgain.cshtml", ViewData = data, StatusCode = StatusCodes.Status400BadRequest };
        }

        await next();
    }
}
