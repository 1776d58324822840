namespace ReportBot.Core.People;

/// <summary>The words for roles in storage, files and the command line: reporter, secretary, committee, administrator.</summary>
public static class RoleWords
{
    private static readonly (Roles Role, string Word)[] All =
    [
        (Roles.Administrator, "administrator"),
        (Roles.Secretary, "secretary"),
        (Roles.Committee, "committee"),
        (Roles.Reporter, "reporter"),
    ];

    /// <summary>The one word that says most about somebody with these roles.</summary>
    public static string Of(Roles roles) => All.FirstOrDefault(r => roles.HasFlag(r.Role), All[^1]).Word;

    /// <summary>The words of all roles held, reporter first.</summary>
    public static IReadOnlyList<string> AllOf(Roles roles) =>
        [.. All.Reverse().Where(r => roles.HasFlag(r.Role)).Select(r => r.Word)];

    /// <summary>The role behind a word; null for no such word.</summary>
    public static Roles? Parse(string word)
    {
        var found = All.FirstOrDefault(r => string.Equals(r.Word, word.Trim(), StringComparison.OrdinalIgnoreCase));
        return found.Word is null ? null : found.Role;
    }
}
