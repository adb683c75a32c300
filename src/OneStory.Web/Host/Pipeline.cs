using OneStory.Web.Access;
using OneStory.Web.OpenReferral;

namespace OneStory.Web.Host;

/// <summary>What a request goes through, in order.</summary>
public static class Pipeline
{
    public static void UseOneStory(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseProxiesAndHttps();
        app.UseExceptionHandler("/something-went-wrong");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.MapStaticAssets().AllowAnonymous();
        app.UseMiddleware<NotNow>();
        app.UseRouting();
        app.UseMiddleware<OpenData>();
        app.UseMiddleware<SecretsInAddresses>();
        app.UseRateLimiter();
        app.UseMiddleware<OneConnection>();
        app.UseMiddleware<EnterAuthority>();
        app.UseAuthentication();
        app.UseMiddleware<BecomeViewer>();
        app.UseAuthorization();
        app.UseMiddleware<KeptForms>();
        app.MapHealth();
        app.MapOpenReferral();
        app.MapRazorPages().WithStaticAssets();
        EveryPageSaysItsRight.OrRefuseToStart(app);
    }
}
