using System.Reflection;
using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Tests.Architecture;

/// <summary>No message fails because a pattern met the clock on a busy machine: it never backtracks, or its limit is one that only an endless search reaches.</summary>
public sealed class PatternTests
{
    [Fact]
    public void Every_pattern_is_made_and_needs_no_short_limit()
    {
        var patterns = typeof(Patterns).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttribute<GeneratedRegexAttribute>() is not null).ToList();

        Assert.NotEmpty(patterns);
        Assert.Empty(patterns.Where(m => !IsPatient(m)).Select(m => m.DeclaringType!.Name + "." + m.Name));
    }

    // One that looks around cannot be made without backtracking: it throws where it is used first.
    private static bool IsPatient(MethodInfo method)
    {
        try
        {
            var regex = (Regex)method.Invoke(null, null)!;
            return regex.Options.HasFlag(RegexOptions.NonBacktracking) || regex.MatchTimeout >= TimeSpan.FromMilliseconds(Patterns.Patience);
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }
}
