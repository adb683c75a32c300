using OneStory.Web.Host;

var builder = WebApplication.CreateBuilder(args);
builder.AddOneStory();

var app = builder.Build();
await app.PrepareDatabase();
app.UseOneStory();
await app.RunAsync();

/// <summary>The host, for tests to start.</summary>
public partial class Program;
