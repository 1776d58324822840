using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Tests.Forms;

/// <summary>
/// What a sender says to the reader changes no answer, to the last letter of a text: greeting and address in front, thanks
/// and particles behind, with marks or without, in capitals. Each is tried on a part of all messages with answers.
/// </summary>
public sealed class CourtesyPropertyTests
{
    private const int Share = 151;

    private static readonly string[] Fronts =
    [
        "Báo cáo anh, ", "Em báo cáo: ", "Dạ em báo cáo ạ. ", "Kính gửi đồng chí, ", "Em chào anh, ", "Báo cáo đồng chí: ", "Báo cáo thủ trưởng, ", "Thưa chị, ", "Anh ơi, ", "Em xin báo cáo: ", "Chào em, anh báo cáo: ",
        "Dạ, ", "bc anh, ", "Báo cáo anh Hùng, ", "Em là Hoa, em báo cáo: ", "Kính gửi đồng chí: em xin phép báo cáo như sau: ",
    ];

    private static readonly string[] Ends =
    [
        ". Cảm ơn em", ". Em cảm ơn ạ", ". Xin cảm ơn đồng chí!", " ạ", " nhé em", " nhé", " nha", " nha em", " nghe em", " nha ad", " ạ. Em cảm ơn anh ạ", "\nTrân trọng!", ". Xin hết", ", cảm ơn anh", " anh ạ", " hen",
    ];

    private static readonly IReadOnlyList<string> Messages =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus")).Select(f => Path.GetFileName(f)!)
            .Where(f => f.StartsWith("messages-", StringComparison.Ordinal) || f.StartsWith("heldout", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(CorpusFile.Read).Where(m => m.Reports.Any(r => r.Household is not null && r.Answers.Count > 0)).Select(m => m.Text),
    ];

    // The same without marks.
    private static readonly IReadOnlyList<string> Folded = [.. Messages.Select(VietnameseText.Fold)];

    [Fact]
    public void Words_of_courtesy_in_front_change_no_answer() => Unchanged(Fronts, Messages, (front, message) => front + message);

    [Fact]
    public void Words_of_courtesy_behind_change_no_answer() => Unchanged(Ends, Messages, Before);

    [Fact]
    public void Marks_and_capitals_of_the_courtesy_change_nothing_more()
    {
        Unchanged([.. Fronts.Select(f => f.ToUpper(CultureInfo.GetCultureInfo("vi-VN")))], Messages, (front, message) => front + message);
        Unchanged([.. Fronts.Select(VietnameseText.Fold)], Folded, (front, message) => front + message);
        Unchanged([". cam on em", ". em cam on a", ". CAM ON EM", " nhe em", " a", "\ntran trong"], Folded, Before);
    }

    private static string Before(string end, string message) => message.TrimEnd('.', ' ', '\n', '!') + end;

    /// <summary>Behind words without marks these letters are a house, a trade or "viêm gan A" as well: what stands before decides.</summary>
    private static bool IsAmbiguous(string courtesy, string message) =>
        courtesy.Contains(" nha", StringComparison.Ordinal) || courtesy.Contains(" nghe", StringComparison.Ordinal) || courtesy.Contains(" hen", StringComparison.Ordinal) || (courtesy.Contains(" nhe", StringComparison.Ordinal) && message.EndsWith("om", StringComparison.Ordinal)) ? !TokenText.Of(message).IsMarked
        : courtesy == " a" && char.IsAsciiDigit(message.TrimEnd('.', ' ')[^1]);

    private static void Unchanged(string[] courtesies, IReadOnlyList<string> messages, Func<string, string, string> with)
    {
        var changed = new List<string>();
        for (var c = 0; c < courtesies.Length; c++)
        {
            for (var m = c * 7 % Share; m < messages.Count; m += Share)
            {
                if (IsAmbiguous(courtesies[c], messages[m]))
                {
                    continue;
                }

                var polite = with(courtesies[c], messages[m]);
                var (wanted, read) = (Read(messages[m]), Read(polite));
                if (wanted != read)
                {
                    changed.Add($"{polite}\n  wanted {wanted}\n  read   {read}");
                }
            }
        }

        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    private static string Read(string text) => string.Join(" ", MessageReader.Read(text, CorpusFile.Context).Reports
        .Where(r => r.Answers.Count > 0 || r.Answers.IsNil || r.Unclear.Count > 0)
        .Select(r => r.Subject + (r.Answers.IsNil ? "nil" : AnswersJson.Write(r.Answers)) + string.Concat(r.Unclear.Select(u => " ?" + u.Key))));
}
