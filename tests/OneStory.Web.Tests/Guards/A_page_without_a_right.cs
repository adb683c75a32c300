using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Web.Access;

[assembly: RazorCompiledItem(typeof(OneStory.Web.Tests.Guards.CarelessPage), "mvc.1.0.razor-page", "/Pages/Careless.cshtml")]

namespace OneStory.Web.Tests.Guards;

public sealed class A_page_without_a_right
{
    [Fact]
    public async Task The_host_refuses_to_start_with_a_page_that_does_not_say_what_it_needs()
    {
        await using var careless = new CarelessHost();
        (await Should.ThrowAsync<InvalidOperationException>(() => careless.InitializeAsync().AsTask())).Message
            .ShouldBe("OneStory.Web.Tests.Guards.CarelessModel must say which right it needs, with one of [Needs], [OpenToAll] or [SignedIn]. It says 0.");
    }

    [Fact]
    public void Nor_with_anything_else_that_is_open_and_does_not_say_why()
    {
        var careless = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse("/careless"), 0) { Metadata = { new AllowAnonymousAttribute() } }.Build();
        Should.Throw<InvalidOperationException>(() => EveryPageSaysItsRight.Others([new DefaultEndpointDataSource(careless)])).Message.ShouldBe("/careless is open, and must say why with [OpenToAll].");
        var careful = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse("/careful"), 0) { Metadata = { new OpenToAllAttribute("It tells nothing.") } }.Build();
        EveryPageSaysItsRight.Others([new DefaultEndpointDataSource(careful)]).ShouldHaveSingleItem().Open!.Why.ShouldBe("It tells nothing.");
    }

    private sealed class CarelessHost : OneStoryHost
    {
        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            Microsoft.AspNetCore.TestHost.WebHostBuilderExtensions.ConfigureTestServices(builder, services =>
                services.AddRazorPages().ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(CarelessPage).Assembly))));
        }
    }
}

/// <summary>A page as the compiler would make it, that says nothing of what it needs.</summary>
[RazorCompiledItemMetadata("RouteTemplate", "/careless")]
public sealed class CarelessPage : Page
{
    public CarelessModel Model => (CarelessModel)ViewContext.ViewData.Model!;

    public override Task ExecuteAsync() => Task.CompletedTask;
}

public sealed class CarelessModel : PageModel;
