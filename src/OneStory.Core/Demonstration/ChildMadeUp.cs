namespace OneStory.Demonstration;

/// <summary>A child who does not exist was made up, so that the system can be tried at its size.</summary>
[EventType("child-made-up")]
public sealed record ChildMadeUp(long Seed, DateOnly AsOf) : Event;
