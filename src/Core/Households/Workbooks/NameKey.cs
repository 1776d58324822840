using System.Text;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Workbooks;

/// <summary>
/// The key under which two spellings of one name are equal: capitals, spaces, apostrophes and the place of the tone
/// mark (hòa, hoà) do not count, but marks do, because Hùng and Hưng are two people.
/// </summary>
internal static class NameKey
{
    /// <summary>The key of a name.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length + 4);
        foreach (var word in VietnameseText.Normalize(name).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (key.Length > 0)
            {
                key.Append(' ');
            }

            Append(key, word);
        }

        return key.ToString();
    }

    private static void Append(StringBuilder key, string word)
    {
        var tone = 0;
        foreach (var c in word)
        {
            if (c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ')
            {
                continue;
            }

            var letter = Letters.Of(c);
            tone = letter.Tone > 0 ? ToneOf(c) : tone;
            key.Append(letter.Shape);
        }

        if (tone > 0)
        {
            key.Append((char)('0' + tone));
        }
    }

    // Hỏi and ngã are told apart: Ngữ and Ngử are two names.
    private static int ToneOf(char c) => c.ToString().Normalize(NormalizationForm.FormD) switch
    {
        var parts when parts.Contains('\u0303', StringComparison.Ordinal) => 5,
        _ => Letters.Of(c).Tone,
    };
}
