using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>The words that take something out of a report that is not sent: "xóa thu nhập", "H012 bỏ khó khăn", "thôi vay 50tr bỏ đi".</summary>
internal static class RemovalWords
{
    private static readonly Vocabulary Verbs = new([.. TakeOutWords.Verbs, .. TakeOutWords.OfParts, .. TakeOutWords.NotSent, .. TakeOutWords.NotWritten.Where(w => w.Contains(' ', StringComparison.Ordinal)), "rút", "thôi", "thôi không"]);
    private static readonly Vocabulary Ends = new(
        [.. TakeOutWords.Behind.Skip(1), "bỏ", "khỏi", "ra", "đi", "thôi", "ra khỏi tin", "nhé", "giúp", "luôn", "hộ", "của", "báo cáo", "phần", "giúp em", "giúp tôi", "giúp anh", "giúp chị", "với", "ạ", "nha", ",", ".", "nhầm", "báo nhầm", "gửi nhầm", "báo nhầm rồi", "gửi nhầm rồi", "em báo nhầm", "tôi báo nhầm", "em nhầm", "tôi nhầm", "vì nhầm"]);

    private static readonly Vocabulary Rests = new(
        "phần chưa hiểu", "chưa hiểu", "câu chưa hiểu", "lời chưa hiểu", "phần gửi kèm", "lời gửi kèm", "gửi kèm", "lời kèm", "phần nguyên văn", "lời nhắn", "phần lời nhắn", "kèm", "mấy câu chưa hiểu", "các câu chưa hiểu", "những câu chưa hiểu", "mấy lời chưa hiểu", "các lời chưa hiểu", "mấy phần chưa hiểu", "các phần chưa hiểu", "mấy chỗ chưa hiểu", "chỗ chưa hiểu", "cái chưa hiểu", "mấy cái chưa hiểu", "phần không hiểu", "câu không hiểu", "mấy câu không hiểu", "mấy lời gửi kèm", "mấy câu gửi kèm", "câu gửi kèm");

    private static readonly Vocabulary Plain = new([.. TakeOutWords.Verbs, .. TakeOutWords.Requests, "bỏ bớt"]);

    /// <summary>Whose answers to take out, and which; the subject is null where none is named. Null for other words.</summary>
    public static (string? Code, IReadOnlyList<string> Keys)? Questions(string text, ReadingContext context) =>
        CorrectionReader.Read(text, context) is [{ Removed: { Count: > 0 } keys } read] && (read.Subject is not null || read.NamedAs is null)
            ? (read.Subject, keys)
            : null;

    /// <summary>Whether nothing is said but that something goes: "bỏ ra", "xóa".</summary>
    public static bool IsAll(string words)
    {
        var text = TokenText.Of(words);
        var at = Verbs.SkipAll(text, 0, text.Count);
        return at > 0 && Ends.SkipAll(text, at, text.Count) == text.Count;
    }

    /// <summary>"bỏ phần chưa hiểu": the words that answer no question go.</summary>
    public static bool IsRest(string words)
    {
        var text = TokenText.Of(words);
        var at = Verbs.SkipAll(text, 0, text.Count);
        var named = Rests.SkipAll(text, at, text.Count);
        return at > 0 && named > at && Ends.SkipAll(text, named, text.Count) == text.Count;
    }

    /// <summary>"thôi vay 50tr bỏ đi": what stands between the words of removing; null where those are none.</summary>
    public static string? Content(string words)
    {
        var text = TokenText.Of(words);
        var at = Verbs.SkipAll(text, 0, text.Count);
        if (at == 0 || at == text.Count)
        {
            return null;
        }

        var end = text.Count;
        while (end > at && Enumerable.Range(at, end - at).FirstOrDefault(from => Ends.SkipAll(text, from, end) == end, -1) is >= 0 and var ends)
        {
            end = ends;
        }

        return end > at ? text.Slice(at, end) : null;
    }

    /// <summary>Whether plain words of removing begin, which never tell anything: "xóa hỗ trợ nhà ở".</summary>
    public static bool Begins(string words)
    {
        var text = TokenText.Of(words);
        return Plain.SkipAll(text, 0, text.Count) > 0;
    }
}
