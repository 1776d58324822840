using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"A lô bỏ đi, không phải nội dung": words that go along are taken out by how they begin, from every report of the open round that holds them.</summary>
internal static class RestBehind
{
    private const int MostContent = 8;
    private const int MostWords = 100;

    private static readonly Vocabulary Verbs = new([.. TakeOutWords.Behind, .. TakeOutWords.Then, "bỏ giúp", "xóa giúp", "bỏ luôn"]);
    private static readonly Vocabulary Ends = new("đi", "giúp", "giùm", "em", "tôi", "cho", "luôn", "nhé", "nha", "ạ", "thôi", "hộ", "không phải nội dung", "không phải báo cáo", "không phải", "đó không phải nội dung", "không phải nội dung báo cáo", "đâu", ",", ".", "!");
    private static readonly Vocabulary Leads = new("chữ", "câu", "lời", "phần", "đoạn", "cái", "chỗ", "ý", "“", "\"", "'");

    /// <summary>Takes the words; false where nothing that goes along begins so.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var from = Leads.SkipAll(words, 0, words.Count);
        var verb = Enumerable.Range(from, Math.Max(0, Math.Min(MostContent, words.Count - from))).FirstOrDefault(i => i > from && Verbs.Begins(words, i, words.Count), -1);
        if (verb < 0 || Ends.SkipAll(words, Verbs.Skip(words, verb, words.Count), words.Count) < words.Count)
        {
            return false;
        }

        var content = VietnameseText.Fold(words.Slice(from, verb)).Trim(' ', ',', '“', '”', '"');
        var open = talk.State.Pending is Pending.ForAnswer { Draft: var asked } ? new[] { asked } : [];
        var held = (OpenRound.Of(talk.State.Pending)?.Items.Where(i => !i.Nil).Select(i => i.Draft) ?? []).Concat(open).Distinct().Select(d => OpenForm.Of(talk, d)).OfType<OpenForm>()
            .Select(at => (At: at, Parts: RestWords.Remarks(at.Draft.Rest, RestWords.Most).Where(p => Begins(p, content)).ToList())).Where(h => h.Parts.Count > 0).ToList();
        foreach (var (at, parts) in held)
        {
            talk.Note(talk.T("form.removed", ("answers", $"{at.Subject.Code} — “{Format.Short(string.Join("; ", parts), MostWords)}”")));
            at.Keep(d => d with { Rest = parts.Aggregate(d.Rest, (rest, part) => RestWords.Without(rest, part, clause: true)) });
        }

        if (held.Count > 0)
        {
            Answering.AskAgain(talk);
        }

        return held.Count > 0;
    }

    private static bool Begins(string part, string content) =>
        content.Length > 1 && VietnameseText.Fold(part) is var folded && (folded == content || folded.StartsWith(content + " ", StringComparison.Ordinal) || folded.StartsWith(content + ",", StringComparison.Ordinal));
}
