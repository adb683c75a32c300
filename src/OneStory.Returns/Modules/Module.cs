namespace OneStory.Returns.Modules;

/// <summary>A table of an export: one row for each record, with its own key and that of the record of another table it hangs on.</summary>
internal record Module(int Index, string Name, Module? On);

/// <summary>A row of such a table.</summary>
/// <param name="Values">By the table's own columns; empty where there is nothing.</param>
internal sealed record ModuleRow(string Key, string Parent, int Line, IReadOnlyList<string> Values);

/// <summary>A row that cannot be put in its place.</summary>
internal sealed record ModuleProblem(Module Module, ModuleRow Row, string Message);
