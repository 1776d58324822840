using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"khu phố 5" where no such area is the sender's: it is named all the same, and what is said of it goes to no other.</summary>
internal sealed class AreaFinder(SubjectNames names)
{
    private static readonly Vocabulary Links = new("còn", "và", "riêng", "ở", "tại", "+");
    private static readonly Vocabulary Amounts = new("tr", "triệu", "k", "nghìn", "%", "lượt", "trường hợp", "nghèo", "cận nghèo", "đồng chí", "đảng viên", "hội viên");

    public Mention? Read(TokenText text, int at, List<Mention> before)
    {
        foreach (var kind in names.Kinds)
        {
            var number = at + kind.Length;
            if (SubjectNames.Fits(text, at, text.Count, kind) && number < text.Count && text[number] is { IsDigits: true, Folded.Length: <= 2 } && IsStart(text, at, before.Count > 0 ? before[^1].End : 0) && IsWhole(text, number))
            {
                return new Mention(at, number + 1, null, []) { Lead = kind };
            }
        }

        return null;
    }

    private static bool IsStart(TokenText text, int at, int named)
    {
        var start = Math.Max(Boundaries.ClauseStart(text, at), Math.Min(named, at));
        return Links.SkipAll(text, start, at) == at;
    }

    // "xóm 3 hộ nghèo" counts households of the hamlet, "thôn 10/6" is told on a day.
    private static bool IsWhole(TokenText text, int number) =>
        text.At(number + 1) is not { Glued: true, Folded: "/" or "." or "," } && !Counters.Begins(text, number + 1, text.Count) && !Amounts.Begins(text, number + 1, text.Count);
}
