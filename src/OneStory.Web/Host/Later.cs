namespace OneStory.Web.Host;

/// <summary>
/// A service that is made only when it is asked for. Most who read a public page need no database: what would make a context for
/// them takes it in this way.
/// </summary>
internal sealed class Later<T>(IServiceProvider services) : Lazy<T>(services.GetRequiredService<T>) where T : notnull;
