using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// An amount that is divided by the sender ("10 triệu chia 7"), or told with how many live of it ("thu nhập 4tr, nhà 5 người"), where
/// that of one person is asked for: what comes to one is offered, and never the whole alone.
/// </summary>
internal static class PerPerson
{
    /// <summary>The reason of the question where the sender divides.</summary>
    public const string Divided = "money.divided";

    /// <summary>The reason of the question whether an amount is one person's or that of all who live there.</summary>
    public const string OfAll = "money.all";

    private const int FewestPeople = 2;
    private const int MostPeople = 20;
    private const int MonthsOfTheYear = 12;
    private const long Round = 10_000;

    private static readonly Vocabulary Divides = new("chia", "chia cho", "chia đều", "chia đều cho", "chia ra", "chia ra cho", "chia đầu người", "chia cho cả nhà");
    private static readonly Vocabulary Homes = new("nhà", "hộ", "gia đình", "hộ này", "nhà này", "nhà có", "hộ có", "gia đình có", "hộ này có", "nhà này có", "cả nhà", "nhà đông", "có tất cả", "gồm", "nhà gồm", "hộ gồm");
    private static readonly Vocabulary OfHome = new("cả nhà", "cả hộ", "cả gia đình", "toàn hộ", "gia đình", "một hộ", "hai vợ chồng", "vợ chồng", "cả vợ chồng", "nhà", "hộ");
    private static readonly Vocabulary Members = new("khẩu", "nhân khẩu", "miệng ăn");
    private static readonly Vocabulary People = new("người", "thành viên", "đứa");

    /// <summary>What was read of one report, with an amount that the sender divides taken out of it and asked.</summary>
    public static (Answers Answers, IReadOnlyList<UnclearKey> Unclear) Told(Form form, Answers answers, IReadOnlyList<UnclearKey> unclear, string rest)
    {
        foreach (var question in form.Questions.Where(q => IsOfOne(q) && answers[q.Key] is Answer.Money))
        {
            var words = TokenText.Of(rest);
            if (Enumerable.Range(0, words.Count).Select(at => (At: at, Count: Divisor(words, at))).FirstOrDefault(d => d.Count is not null) is { Count: { } count, At: var cut } && answers[question.Key] is Answer.Money { Vnd: var vnd })
            {
                (answers, unclear) = (answers.Without(question.Key), [.. unclear, new UnclearKey(question.Key, Offer(question, $"{MoneyText.Format(vnd)} {words.Slice(cut, words.Count)}", vnd, count))]);
            }
        }

        return (answers, unclear);
    }

    /// <summary>The doubt about an amount with what comes to one person; as it is where nothing says how many they are.</summary>
    /// <param name="question">The question.</param>
    /// <param name="doubt">The doubt.</param>
    /// <param name="beside">Other words on the same household.</param>
    public static Doubt In(Question? question, Doubt doubt, string beside)
    {
        if (question is null || !IsOfOne(question) || doubt.Reason is not (ReadingReasons.MoneyUnusual or ReadingReasons.MoneyPer or ReadingReasons.LabelUnclear or ReadingReasons.MoneySeveral) || AmountIn(TokenText.Of(doubt.Read)) is not { } amount)
        {
            return doubt;
        }

        var (read, more) = (TokenText.Of(doubt.Read), TokenText.Of(beside));
        var divisor = DivisorIn(read) ?? DivisorIn(more);
        var isYear = read.Tokens.Any(t => t.Folded == "nam" && t.IsWord);
        if (divisor is { } count)
        {
            var words = DivisorIn(read) is null ? $"{doubt.Read} {Clause(more)}" : doubt.Read;
            return Offer(question, words, isYear ? amount / MonthsOfTheYear : amount, count);
        }

        if ((SizeIn(read) ?? SizeIn(more)) is not { } size)
        {
            return doubt;
        }

        return isYear || doubt.Options.Count == 0
            ? Offer(question, doubt.Read, isYear ? amount / MonthsOfTheYear : amount, size)
            : new Doubt(OfAll, doubt.Read, [Option(question, EachOf(amount, size)), Option(question, amount)]);
    }

    /// <summary>An amount of the whole household where the list knows how many live there: what comes to one is offered, and nothing taken unasked.</summary>
    public static Pending.ForAnswer Shared(Talk talk, OpenForm at, Pending.ForAnswer pending)
    {
        var read = TokenText.Of(pending.Doubt?.Read ?? "");
        if (pending.Doubt is not { Reason: ReadingReasons.MoneyPer, Options.Count: 0 } doubt || at.Form.Find(pending.Key) is not { } question || at.Draft.Subject.Kind != Reports.SubjectKind.Household
            || talk.Know.Roster.Household(at.Draft.Subject.Id)?.MemberCount is not (>= FewestPeople and <= MostPeople and var members) || !IsOfOne(question) || !OfHome.OccursIn(read, 0, read.Count) || AmountIn(read) is not { } amount)
        {
            return pending;
        }

        var isYear = read.Tokens.Any(t => t.Folded == "nam" && t.IsWord);
        return pending with { Doubt = Offer(question, talk.T("money.shared", ("words", doubt.Read), ("members", Format.Plain(members))), isYear ? amount / MonthsOfTheYear : amount, members) };
    }

    private static bool IsOfOne(Question question) => question.Kind == QuestionKind.Money && question.Per.Contains("person", StringComparer.Ordinal);

    private static Doubt Offer(Question question, string read, long vnd, int count) => new(Divided, read, [Option(question, EachOf(vnd, count))]);

    private static DoubtOption Option(Question question, long vnd) =>
        new(question.Unit is { } unit ? MoneyText.Format(vnd)[..^2] + " " + unit : MoneyText.Format(vnd), AnswersJson.Write(Answers.Empty.With(question.Key, new Answer.Money(vnd))));

    // As people tell it: to ten thousand dong.
    private static long EachOf(long vnd, int count) => vnd / count >= Round ? (vnd + (count * Round / 2)) / (count * Round) * Round : vnd / count;

    private static long? AmountIn(TokenText words) => Enumerable.Range(0, words.Count)
        .Select(at => MoneyPhrase.Read(words, at, words.Count)).OfType<MoneyReading>().FirstOrDefault(m => m.Doubt == MoneyDoubt.None && m.Vnd > 0) is { Vnd: > 0 and var vnd } ? vnd : null;

    private static int? DivisorIn(TokenText words) => Enumerable.Range(0, words.Count).Select(at => Divisor(words, at)).FirstOrDefault(n => n is not null);

    private static int? Divisor(TokenText words, int at) =>
        Divides.Skip(words, at, words.Count) is var end && end > at && end < words.Count && CountWords.At(words, end) is >= FewestPeople and <= MostPeople and { } count ? count : null;

    // "nhà 5 người", "7 khẩu"; "2 người đi làm" is no size.
    private static int? SizeIn(TokenText words) => Enumerable.Range(0, words.Count).Select(at => Size(words, at)).FirstOrDefault(n => n is not null);

    private static int? Size(TokenText words, int at)
    {
        var isHome = Enumerable.Range(Math.Max(0, at - 3), Math.Min(3, at)).Any(from => Homes.Skip(words, from, at) == at);
        return CountWords.At(words, at) is >= FewestPeople and <= MostPeople and { } count && at + 1 < words.Count
            && (Members.Begins(words, at + 1, words.Count) || (isHome && People.Begins(words, at + 1, words.Count))) ? count : null;
    }

    private static string Clause(TokenText words)
    {
        var at = Enumerable.Range(0, words.Count).First(i => Divisor(words, i) is not null);
        var end = Array.FindIndex(words.Tokens, at, t => t.Kind is TokenKind.Sign or TokenKind.NewLine);
        return words.Slice(at, end < 0 ? words.Count : end);
    }
}
