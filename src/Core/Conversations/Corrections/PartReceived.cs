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

    private static readonly Vocabulary Half = new("nửa", "một nửa", "1 nửa", "phân nửa", "nửa số đó", "một nửa số đó", "nửa tiền", "một nửa tiền", "nửa số tiền", "một nửa số tiền");
    private static readonly Vocabulary BeforeHalf = new("nhận", "được", "có", "chỉ", "mới", "chỉ có", "mới có", "được có", "chỉ được", "mới được", "cho", "chỉ cho", "là", "thì", "tiền", ",");

    /// <summary>Whether this report tells of more.</summary>
    public static bool IsOf(OpenForm at, string words) => Read(words) is { } said && Told(at, said.Vnd) is not null;

    /// <summary>Takes the words; false where they say anything else, or no more was told.</summary>
    public static bool TryTake(Talk talk, OpenForm at, string words)
    {
        if (Read(words) is not var (said, rest) || Told(at, said) is not { } value)
        {
            return false;
        }

        var vnd = said ?? ((Answer.Money)at.Draft.Answers[value.Key]!).Vnd / 2;

        BatchView.Replaced(talk, at, Answers.Empty.With(value.Key, at.Draft.Answers[value.Key]!), at.Subject.Code + " — ");
        at.Keep(d => d with { Answers = d.Answers.With(value.Key, new Answer.Money(vnd)) });
        if (rest.Length > 0)
        {
            BatchReader.KeepRest(talk, at.Ref, "", rest);
        }

        return true;
    }

    /// <summary>The sum received in VND, null for half of what was told, and what is said of the rest; null for other words.</summary>
    public static (long? Vnd, string Left)? Read(string words)
    {
        var text = TokenText.Of(VietnameseText.Normalize(words));
        var lead = OwnerWords.SkipLead(text);
        var truly = Truly.SkipAll(text, lead, text.Count);
        var at = Who.SkipAll(text, truly, text.Count);
        var got = Got.Skip(text, at, text.Count);
        var half = BeforeHalf.SkipAll(text, got, text.Count);
        if (Half.Skip(text, half, text.Count) is var halved && halved > half)
        {
            return Halved(text, halved);
        }

        if (got == at || MoneyPhrase.Read(text, got, text.Count) is not { Doubt: MoneyDoubt.None } amount)
        {
            return null;
        }

        var behind = Small.SkipAll(text, amount.End, text.Count);
        var hasRest = behind > amount.End && Rest.Begins(text, behind, text.Count);
        return hasRest ? (amount.Vnd, text.Slice(behind, text.Count)) : behind == text.Count && truly > lead ? (amount.Vnd, "") : null;
    }

    // "nửa thôi, 2 triệu rưỡi"
    private static (long? Vnd, string Left)? Halved(TokenText text, int at)
    {
        var small = Small.SkipAll(text, at, text.Count);
        return small == text.Count ? (null, "")
            : MoneyPhrase.Read(text, small, text.Count) is { Doubt: MoneyDoubt.None } amount && Small.SkipAll(text, amount.End, text.Count) == text.Count ? (amount.Vnd, "")
            : Rest.Begins(text, small, text.Count) ? (null, text.Slice(small, text.Count))
            : null;
    }

    private static Question? Told(OpenForm at, long? vnd) => at.Form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Money, When: { } main } && at.Form.Find(main.Key)?.Kind == QuestionKind.Choices
        && at.Draft.Answers[q.Key] is Answer.Money { Vnd: > 1 } held && held.Vnd > (vnd ?? 0));
}
