using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "đề nghị xã rút tên 3 hộ khỏi danh sách nghèo", "đề nghị cho thoát nghèo": a word of asking that leads to what another
/// question counts or asks, and begins no proposal of its own.
/// </summary>
internal static class Proposals
{
    private const int Reach = 10;
    private static readonly Vocabulary Few = new("được", "chỉ", "chỉ được", "có", "cho", "mới", "mới được", "thêm", ":");
    private static readonly Vocabulary NotYet = new([.. from no in (string[])["mà chưa", "nhưng chưa", "vẫn chưa", "mà vẫn chưa", "nhưng vẫn chưa", "còn chưa"] from what in (string[])["được duyệt", "duyệt", "có kết quả", "được giải ngân", "giải ngân", "được xét", "xét", "được", "thấy gì", "thấy trả lời", "có trả lời", "được trả lời", "được giải quyết", "có quyết định"] select no + " " + what]);
    private static readonly Vocabulary RaisedLead = new("xin được", "vận động được", "kêu gọi được", "huy động được", "tranh thủ được", "có", "đã", "thêm", "mấy", "các", "từ", "của", "một số", "vài");
    private static readonly Vocabulary AnyOf = new("hộ nào", "ai", "nhà nào", "trường hợp nào");

    /// <summary>Whether the clause goes on with a label of a question that is itself asked for (one of its words begins with this word).</summary>
    public static bool IsCounted(Place place, FormLexicon lexicon)
    {
        var text = place.Text;
        for (var at = place.PhraseEnd; at < Math.Min(place.ClauseEnd, place.PhraseEnd + Reach); at++)
        {
            if (lexicon.Find(text, at, place.ClauseEnd) is { } match
                && match.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number or QuestionKind.YesNo } && QuestionRoles.Of(m.Question).IsAskedFor
                    && (m.Question.Kind == QuestionKind.YesNo || HasCount(text, place.PhraseEnd, at, match.End, place.ClauseEnd))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"bình xét chỉ đề nghị [3 hộ]": how many, and nothing of what is wished.</summary>
    public static bool IsOnlyCount(Place place, FormLexicon lexicon)
    {
        var number = Few.SkipAll(place.Text, place.PhraseEnd, place.ClauseEnd);
        return lexicon.Support is { } support && SupportCounts.Has(support) && number < place.ClauseEnd && SupportCounts.Count(place.Text, number, place.ClauseEnd) is { } count
            && Fillers.SkipCourtesy(place.Text, count.End, place.ClauseEnd) == place.ClauseEnd;
    }

    /// <summary>"3 hộ xin vay vốn mà chưa được duyệt": what they have applied for, and no proposal of the sender's.</summary>
    public static bool IsAppliedFor(Place place) =>
        place is { Length: 1 } && place.Text[place.At].Folded == "xin" && !place.HasColon && NotYet.OccursIn(place.Text, place.PhraseEnd, place.ClauseEnd);

    /// <summary>"xin được mấy nhà tài trợ 22 triệu": money that has come, from a source that is named.</summary>
    public static bool IsRaised(Place place, FormLexicon lexicon) =>
        lexicon.Sources is { } sources && place is { Length: 1 } && place.Text[place.At].Folded == "xin" && place.Text.At(place.PhraseEnd)?.Folded == "duoc"
        && Enumerable.Range(place.PhraseEnd, Math.Max(0, Math.Min(place.ClauseEnd, place.PhraseEnd + Reach) - place.PhraseEnd)).Any(at => ChoiceWords.Find(sources, place.Text, at, place.ClauseEnd) is not null)
        && SupportAmounts.HasAmount(place.Text, place.PhraseEnd, place.ClauseEnd);

    /// <summary>"có [xin được mấy] nhà tài trợ 22 triệu": where such words stand before a source with its money.</summary>
    public static bool LeadsToRaised(TokenText text, int from, int at) => from < at && RaisedLead.SkipAll(text, from, at) == at;

    /// <summary>How many stands before the label, or behind it.</summary>
    private static bool HasCount(TokenText text, int from, int label, int labelEnd, int end)
    {
        for (var at = from; at < Math.Min(end, labelEnd + 3); at++)
        {
            if (at < label && AnyOf.Begins(text, at, label))
            {
                return true;
            }

            if ((at < label || at >= labelEnd) && (text[at].IsDigits || NumberWords.Digit(text, at, end) is not null))
            {
                return true;
            }
        }

        return false;
    }
}
