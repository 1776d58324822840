using System.Text;

namespace ReportBot.Bot.Channels.Web;

/// <summary>
/// A script without the spaces that only its readers need. Strings and templates stay as they are and lines stay apart. For scripts
/// whose patterns (<c>/…/</c>) hold no quote, no backtick and no space beside a sign.
/// </summary>
internal static class TightScript
{
    private const string Signs = "{}()[]=<>+-*/&|?:,;!";

    /// <summary>The same script, shorter.</summary>
    public static string Of(string script)
    {
        var tight = new StringBuilder(script.Length);
        var within = new Stack<char>();
        for (var i = 0; i < script.Length; i++)
        {
            var c = script[i];
            if (within.TryPeek(out var around) && around == '`')
            {
                i = Template(script, i, tight, within);
            }
            else if (c is '\'' or '"')
            {
                i = Quoted(script, i, tight);
            }
            else if (c != ' ' || Separates(script, i))
            {
                tight.Append(c);
                Follow(c, within);
            }
        }

        return tight.ToString();
    }

    // Of "a + +b" both signs stay apart.
    private static bool Separates(string script, int at) =>
        at > 0 && at + 1 < script.Length && (script[at - 1], script[at + 1]) is var (before, after)
        && ((before == after && before is '+' or '-') || (!Signs.Contains(before, StringComparison.Ordinal) && !Signs.Contains(after, StringComparison.Ordinal)));

    private static void Follow(char c, Stack<char> within)
    {
        if (c is '`' or '{')
        {
            within.Push(c);
        }
        else if (c == '}')
        {
            within.TryPop(out _);
        }
    }

    private static int Quoted(string script, int from, StringBuilder tight)
    {
        var at = from + 1;
        while (script[at] != script[from])
        {
            at += script[at] == '\\' ? 2 : 1;
        }

        tight.Append(script, from, at + 1 - from);
        return at;
    }

    // Up to its end, or to code within it.
    private static int Template(string script, int from, StringBuilder tight, Stack<char> within)
    {
        var at = from;
        while (script[at] != '`' && !(script[at] == '$' && script[at + 1] == '{'))
        {
            at += script[at] == '\\' ? 2 : 1;
        }

        if (script[at] == '`')
        {
            within.Pop();
        }
        else
        {
            within.Push('{');
            at++;
        }

        tight.Append(script, from, at + 1 - from);
        return at;
    }
}
