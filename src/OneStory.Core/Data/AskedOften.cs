using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OneStory.Data;

/// <summary>
/// A question that pages ask all day, worked out once for each kind of database and not each time: that takes as long as the answer.
/// Compiled by <c>EF.CompileAsyncQuery</c>, which would serve one kind alone.
/// </summary>
/// <param name="compile">Compiles the question.</param>
internal sealed class AskedOften<TQuestion>(Func<TQuestion> compile) where TQuestion : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuestion> compiled = [];

    public TQuestion Of(OneStoryDbContext db) => compiled.GetValue(db.Model, _ => compile());
}
