using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"1 2 3 đều ok" below a numbered list of households: what is said is said of those with these numbers.</summary>
internal static class ListNumbers
{
    private static readonly Vocabulary Joins = new("và", "với", ",", "+");
    private static readonly Vocabulary Follow = new("đều", "thì", "không", "ko", "k", "chưa", "thăm", "đã", "rồi", "bình thường", "ổn", "ok", "vẫn", "cũng");

    /// <summary>The message with codes in the place of such numbers; as it is elsewhere.</summary>
    public static string WithCodes(Talk talk, string text)
    {
        if (talk.State.Pending is not Pending.ForSubject { Then: null, Aim: SubjectAim.Report or SubjectAim.Browse, Near: false, OfPictures: false, Subjects: var listed })
        {
            return text;
        }

        var words = TokenText.Of(VietnameseText.Normalize(text));
        var codes = new List<string>();
        var at = 0;
        for (; at < words.Count; at++)
        {
            if (words[at].IsDigits && int.TryParse(words[at].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= listed.Count)
            {
                codes.Add(talk.CodeOf(listed[number - 1]));
            }
            else if (!Joins.Begins(words, at, words.Count))
            {
                break;
            }
        }

        return codes.Count > 1 && at < words.Count && Follow.Begins(words, at, words.Count) ? $"{string.Join(", ", codes)} {words.Slice(at, words.Count)}" : text;
    }
}
