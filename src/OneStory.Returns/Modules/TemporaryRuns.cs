namespace OneStory.Returns.Modules;

/// <summary>
/// Rows put into order however many there are: some thousands are held, and what is more lies in files that only this process may
/// read and that are gone when it lets go of them.
/// </summary>
internal sealed class TemporaryRuns(int held = 10_000) : IDisposable
{
    private readonly List<(int Order, ModuleRow Row)> _held = [];
    private readonly List<FileStream> _files = [];

    public void Add(int order, ModuleRow row)
    {
        _held.Add((order, row));
        if (_held.Count >= held) Spill();
    }

    /// <summary>All rows, those of the same order as they were added.</summary>
    public IEnumerable<(int Order, ModuleRow Row)> Sorted()
    {
        var runs = _files.Select(Read).Append(InOrder()).Select(run => run.GetEnumerator()).ToList();
        var next = new PriorityQueue<int, (int Order, int Run)>();
        for (var run = 0; run < runs.Count; run++) Advance(run);
        while (next.TryDequeue(out var run, out _))
        {
            yield return runs[run].Current;
            Advance(run);
        }

        void Advance(int run)
        {
            if (runs[run].MoveNext()) next.Enqueue(run, (runs[run].Current.Order, run));
            else runs[run].Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
    }

    private IEnumerable<(int Order, ModuleRow Row)> InOrder() => _held.OrderBy(row => row.Order);

    private void Spill()
    {
        var file = TemporaryFile.Create();
        _files.Add(file);
        using var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true);
        foreach (var (order, row) in InOrder())
        {
            writer.Write(order);
            writer.Write(row.Key);
            writer.Write(row.Parent);
            writer.Write(row.Line);
            writer.Write(row.Values.Count);
            foreach (var value in row.Values) writer.Write(value);
        }

        _held.Clear();
    }

    private static IEnumerable<(int Order, ModuleRow Row)> Read(FileStream file)
    {
        file.Position = 0;
        using var reader = new BinaryReader(file, System.Text.Encoding.UTF8, leaveOpen: true);
        while (file.Position < file.Length)
        {
            var order = reader.ReadInt32();
            var (key, parent, line) = (reader.ReadString(), reader.ReadString(), reader.ReadInt32());
            var values = new string[reader.ReadInt32()];
            for (var at = 0; at < values.Length; at++) values[at] = reader.ReadString();
            yield return (order, new(key, parent, line, values));
        }
    }
}
