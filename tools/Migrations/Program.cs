// Writes a migration for both databases from the model. Run by tools/migrate.sh.
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.Data.Sqlite;

var name = args.FirstOrDefault(arg => !arg.StartsWith('-'));
if (name is null)
{
    Console.Error.WriteLine("migrations: say what the migration is called");
    return 2;
}

Write(typeof(SqliteDatabase).Assembly, "Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices, Microsoft.EntityFrameworkCore.Sqlite", options => options.UseOneStorySqlite(":memory:"));
Write(typeof(PostgresDatabase).Assembly, "Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices, Npgsql.EntityFrameworkCore.PostgreSQL", options => options.UseOneStoryPostgres("Host=none"));
return 0;

void Write(Assembly assembly, string designTimeServices, Action<DbContextOptionsBuilder<OneStoryDbContext>> use)
{
    var project = assembly.GetName().Name!;
    var folder = Path.Combine("src", project, "Migrations");
    var builder = new DbContextOptionsBuilder<OneStoryDbContext>();
    use(builder);
    using var db = new OneStoryDbContext(builder.Options, new AuthorityScope());
    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
    ((IDesignTimeServices)Activator.CreateInstance(Type.GetType(designTimeServices, throwOnError: true)!)!).ConfigureDesignTimeServices(services);
    using var provider = services.BuildServiceProvider();
    using var scope = provider.CreateScope();
    var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(name, project, "Migrations");
    scaffolder.Save(Path.Combine("src", project), migration, folder);
    Console.WriteLine($"{project}: {migration.MigrationId}");
}
