using System.Text;

namespace OneStory.Returns.Csv;

/// <summary>
/// Reads a CSV (RFC 4180) record by record, however long the file. Cells in quotes may hold commas, quotes and lines. A record
/// that is wrongly quoted has a <see cref="Problem"/>, and reading goes on with the next.
/// </summary>
public sealed class CsvReader(TextReader text, char delimiter = ',')
{
    private const int End = -1, Longest = 1 << 20;

    private readonly char[] buffer = new char[1 << 15];
    private readonly StringBuilder cell = new();
    private readonly List<string> cells = [];
    private int at, filled, line = 1, length;

    /// <summary>The line on which the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The record's cells.</summary>
    public IReadOnlyList<string> Cells { get; private set; } = [];

    /// <summary>Why the record cannot be read as it stands; null where it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads the next record that is not an empty line; false at the end.</summary>
    public bool Read()
    {
        while (Peek() is '\r' or '\n') EndLine();
        if (Peek() == End) return false;
        (Line, Problem, length) = (line, null, 0);
        cells.Clear();
        while (ReadCell())
        {
        }

        Cells = [.. cells];
        return true;
    }

    /// <summary>Reads one cell, and says whether another follows it in the record.</summary>
    private bool ReadCell()
    {
        cell.Clear();
        if (Peek() == '"') ReadQuoted();
        ReadPlain();
        cells.Add(cell.ToString());
        if (Peek() == delimiter)
        {
            at++;
            return true;
        }

        EndLine();
        return false;
    }

    private void ReadPlain()
    {
        while (Peek() is var next && next != delimiter && next is not (End or '\r' or '\n'))
        {
            var from = at;
            while (at < filled && buffer[at] != delimiter && buffer[at] is not ('\r' or '\n')) at++;
            cell.Append(buffer, from, at - from);
        }
    }

    private void ReadQuoted()
    {
        at++;
        while (Peek() is var next && next != End && length < Longest)
        {
            if (next == '\n') line++;
            at++;
            if (next == '"' && Peek() != '"')
            {
                if (Peek() is var after && after != delimiter && after is not (End or '\r' or '\n')) Problem = "there is something after a closing quote";
                return;
            }

            if (next == '"') at++;
            cell.Append((char)next);
            length++;
        }

        Problem = "a quote is opened and never closed";
    }

    private void EndLine()
    {
        if (Peek() == '\r') at++;
        if (Peek() == '\n') at++;
        line++;
    }

    private int Peek()
    {
        if (at < filled) return buffer[at];
        (at, filled) = (0, text.Read(buffer, 0, buffer.Length));
        return filled == 0 ? End : buffer[0];
    }
}
