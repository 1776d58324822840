using ReportBot.Core.Forms;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Thật ra mới nhận 25 triệu, còn một nửa tháng sau": less was received than was told; the sum received takes its place, what is to come goes along.</summary>
internal static class PartReceived
{
    private static readonly Vocabulary Truly = new("thật ra", "thực ra", "thật ra là", "thực ra là", "thực tế", "thực tế là");
    private static readonly Vocabulary Who = new("nhà", "hộ", "nhà đó", "hộ này", "họ", "bà", "ông", "anh", "chị", "cô", "chú", "bác", "ấy", "thì", ",");
    private static readonly Vocabulary Got = new("mới nhận", "mới nhận được", "mới được nhận", "chỉ mới nhận", "mới chỉ nhận", "chỉ nhận", "chỉ nhận được", "mới giải ngân", "mới được giải ngân", "mới đưa", "đã nhận trước", "mới nhận trước", "nhận trước");
    private static readonly Vocabulary Rest = new("còn", "còn lại", "phần còn lại", "số còn lại", "nửa còn lại", "một nửa còn lại");
    private static readonly Vocabulary Small = new("thôi", "mà thôi", "ạ", "nhé", "nha", ".", ",", "!");

    /// <summary>Whether this report tells of more.</summary>
    public static bool IsOf(OpenForm at, string words) => Read(words) is { } said && Told(at, said.Vnd) is not null;

    /// <summary>Takes the words; false where they say anything else, or no more was told.</summary>
    public static bool TryTake(Talk talk, OpenForm at, string words)
    {
        if (Read(words) is not var (vnd, rest) || Told(at, vnd) is not { } value)
        {
            return false;
        }

        BatchView.Replaced(talk, at, Answers.Empty.With(value.Key, at.Draft.Answers[value.Key]!), at.Subject.Code + " — ");
        at.Keep(d => d with { Answers = d.Answers.With(value.Key, new Answer.Money(vnd)) });
        if (rest.Length > 0)
        {
            BatchReader.KeepRest(talk, at.Ref, "", rest);
        }

        return true;
    }

    /// <summary>The sum received in VND, and what is said of the rest; null for other words.</summary>
    public static (long Vnd, string Left)? Read(string words)
    {
        var text = TokenText.Of(VietnameseText.Normalize(words));
        var lead = OwnerWords.SkipLead(text);
        var truly = Truly.SkipAll(text, lead, text.Count);
        var at = Who.SkipAll(text, truly, text.Count);
        var got = Got.Skip(text, at, text.Count);
        if (got == at || MoneyPhrase.Read(text, got, text.Count) is not { Doubt: MoneyDoubt.None } amount)
        {
            return null;
        }

        var behind = Small.SkipAll(text, amount.End, text.Count);
        var hasRest = behind > amount.End && Rest.Begins(text, behind, text.Count);
        return hasRest ? (amount.Vnd, text.Slice(behind, text.Count)) : behind == text.Count && truly > lead ? (amount.Vnd, "") : null;
    }

    private static Question? Told(OpenForm at, long vnd) => at.Form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Money, When: { } main } && at.Form.Find(main.Key)?.Kind == QuestionKind.Choices
        && at.Draft.Answers[q.Key] is Answer.Money held && held.Vnd > vnd);
}
