using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OneStory.Testing.Web;

/// <summary>Keeps what the host logs as an error, so that a test can say why a page was a problem page.</summary>
internal sealed class LoggedProblems : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> seen = [];

    public IReadOnlyCollection<string> Seen => seen;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) seen.Enqueue($"{formatter(state, exception)}\n{exception}");
    }

    public void Dispose()
    {
    }
}
