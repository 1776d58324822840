using ReportBot.Bot.Commands;

namespace ReportBot.Bot.Tests.Commands;

/// <summary>The office's list as a workbook, from the command line.</summary>
public sealed class WorkbookCommandsTests
{
    private static readonly string Plan = Path.Combine(AppContext.BaseDirectory, "plans", "kon-gang-2025", "plan.json");

    [Fact]
    public async Task The_list_in_force_goes_out_and_comes_back_unchanged()
    {
        using var program = new TestProgram();
        await program.RunAsync("import", Plan, "--sample");
        var written = await program.RunAsync("template", "ds.xlsx", "--current");
        Assert.Equal((ExitCodes.Done, ""), (written.Code, written.Error));

        var again = await program.RunAsync("import", "ds.xlsx");

        Assert.Equal((ExitCodes.Done, ""), (again.Code, again.Error));
        Assert.StartsWith("Không có gì thay đổi.", again.Out, StringComparison.Ordinal);
        Assert.Contains("hộ: mới 0, đổi 0, kết thúc 0, giữ nguyên 120", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_empty_workbook_needs_no_unit_and_holds_no_list()
    {
        using var program = new TestProgram();
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("template", "trong.xlsx")).Code);
        await program.RunAsync("import", Plan);

        var ran = await program.RunAsync("import", "trong.xlsx");

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains("Chưa nhập gì. Có 1 chỗ cần sửa:", ran.Error, StringComparison.Ordinal);
        Assert.Equal(0, program.Sql<long>("SELECT COUNT(*) FROM officials"));
    }

    [Fact]
    public async Task A_list_can_be_looked_at_first_and_undone_after()
    {
        using var program = new TestProgram();
        await program.RunAsync("import", Plan, "--sample");
        await program.RunAsync("sample", "--officials", "30", "--households", "50", "--out", "nho.json");
        await program.RunAsync("import", "nho.json");
        await program.RunAsync("template", "ds.xlsx", "--current");
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("import", "--undo")).Code);
        Assert.Equal(120, program.Sql<long>("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));

        var preview = await program.RunAsync("import", "ds.xlsx", "--preview");
        Assert.StartsWith("Xem trước, chưa nhập gì:", preview.Out, StringComparison.Ordinal);
        Assert.Equal(120, program.Sql<long>("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));

        Assert.StartsWith("Đã nhập xong.", (await program.RunAsync("import", "ds.xlsx")).Out, StringComparison.Ordinal);
        Assert.Equal(50, program.Sql<long>("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));
        var undone = await program.RunAsync("import", "--undo");
        Assert.StartsWith("Đã hoàn tác lần nhập ds.xlsx (", undone.Out, StringComparison.Ordinal);
        Assert.Equal(120, program.Sql<long>("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));
        Assert.Contains("đã được hoàn tác rồi", (await program.RunAsync("import", "--undo")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_somebody_may_have_filled_in_is_not_written_over()
    {
        using var program = new TestProgram();
        await File.WriteAllTextAsync(program.PathOf("ds.xlsx"), "mine", TestContext.Current.CancellationToken);

        var refused = await program.RunAsync("template", "ds.xlsx");

        Assert.Equal((ExitCodes.Failed, ""), (refused.Code, refused.Out));
        Assert.Contains("đã có; hãy chọn tên khác hoặc thêm --force để ghi đè.", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(program.PathOf("ds.xlsx"), TestContext.Current.CancellationToken));
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("template", "ds.xlsx", "--force")).Code);
        Assert.NotEqual("mine", await File.ReadAllTextAsync(program.PathOf("ds.xlsx"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("template", "ds.docx", ".xlsx")]
    [InlineData("import", "khong-co.xlsx", "Không có tệp")]
    public async Task What_cannot_be_done_is_said(string command, string file, string says)
    {
        using var program = new TestProgram();
        var ran = await program.RunAsync(command, file);
        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
    }
}
