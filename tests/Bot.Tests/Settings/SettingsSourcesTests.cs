using ReportBot.Bot.Settings;

namespace ReportBot.Bot.Tests.Settings;

public sealed class SettingsSourcesTests
{
    [Fact]
    public void A_published_program_is_in_earnest_and_its_relative_paths_begin_beside_it()
    {
        using var program = new TestProgram();

        var settings = Load(program);

        Assert.Equal("Production", settings.Environment);
        Assert.False(settings.IsDevelopment);
        Assert.Equal(program.DatabasePath, settings.OpenDatabase().Path);
    }

    [Fact]
    public void A_program_below_the_solution_is_in_development_and_reads_the_files_at_its_root()
    {
        using var program = new TestProgram();
        File.WriteAllText(program.PathOf("ReportBot.sln"), "");
        File.WriteAllText(program.PathOf("appsettings.json"), """{ "Web": { "PublicUrl": "https://chung.example" } }""");
        File.WriteAllText(program.PathOf("appsettings.Development.json"), """{ "Web": { "PublicUrl": "http://thu.example" } }""");
        var bin = Directory.CreateDirectory(program.PathOf("src/Bot/bin")).FullName;

        var settings = ProgramSettings.Load(program.Surroundings(TextReader.Null, TextWriter.Null, TextWriter.Null) with { BaseFolder = bin });

        Assert.True(settings.IsDevelopment);
        Assert.Equal(program.Folder, settings.Folder.Path);
        Assert.Equal(new Uri("http://thu.example"), settings.PublicUrl);
    }

    [Fact]
    public void The_environment_wins_over_the_file()
    {
        using var program = new TestProgram();
        File.WriteAllText(program.PathOf("appsettings.json"), """{ "Web": { "PublicUrl": "https://tep.example" } }""");
        program.Environment["Web__PublicUrl"] = "https://bien.example";

        Assert.Equal(new Uri("https://bien.example"), Load(program).PublicUrl);
    }

    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    [InlineData("DOTNET_ENVIRONMENT")]
    public void The_environment_may_be_named(string variable)
    {
        using var program = new TestProgram();
        program.Environment[variable] = "Development";

        Assert.True(Load(program).IsDevelopment);
    }

    [Theory]
    [InlineData("http://*:8080", "http://localhost:8080/")]
    [InlineData("http://0.0.0.0:8080;http://127.0.0.1:9", "http://localhost:8080/")]
    [InlineData("http://bao-cao.example", "http://bao-cao.example/")]
    public void Links_begin_with_an_address_that_a_browser_can_open(string urls, string link)
    {
        using var program = new TestProgram();
        program.Environment["Urls"] = urls;

        Assert.Equal(link, Load(program).PublicUrl.ToString());
    }

    private static ProgramSettings Load(TestProgram program) =>
        ProgramSettings.Load(program.Surroundings(TextReader.Null, TextWriter.Null, TextWriter.Null));
}
