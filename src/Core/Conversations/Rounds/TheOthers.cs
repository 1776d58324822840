using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Còn lại thăm 5/9 hết", "mấy hộ kia chưa": a message on all of whom nothing is told yet, whatever question is open on one of them.</summary>
internal static class TheOthers
{
    private static readonly Vocabulary Lead = new("dạ", "vâng", "à", "ừ", "và", "còn", "thì", "mà", "à mà", "nhưng", "nhưng mà", "các", "mấy", "những", ",", ".", "-");
    private static readonly Vocabulary Named = new(
        "nhà còn lại", "hộ kia", "hộ khác", "các hộ còn lại", "mấy hộ còn lại", "những hộ còn lại", "số hộ còn lại", "hộ còn lại", "số còn lại", "còn lại các hộ", "còn lại mấy hộ", "các hộ khác", "mấy hộ khác", "những hộ khác", "mấy hộ kia", "các hộ kia", "mấy nhà kia", "mấy nhà còn lại", "các nhà còn lại");

    private static readonly Vocabulary TheOther = new("hộ kia", "nhà kia");
    private static readonly Vocabulary Bare = new("còn lại", "lại");

    // Behind a bare "còn lại" these say that households are meant, and not what is left of something.
    private static readonly Vocabulary Said = new(
        "thăm", "đã thăm", "đi", "đã đi", "chưa", "rồi", "đều", "thì", "không có gì mới", "không có gì", "như cũ", "vẫn như cũ", "như kỳ trước", "bình thường", "vẫn bình thường", "ổn", "vẫn vậy", "vẫn thế", "tôi", "em", "hôm", "hôm qua", "hôm nay", "hôm kia", "tất cả", "hết");

    /// <summary>The message with the codes of those whom it means; as it is where it means none that way.</summary>
    public static string WithCodes(Talk talk, string text) =>
        BehindTheOther(text) is { } said && Other(talk) is { } other ? $"{talk.CodeOf(other)} {said}"
        : Behind(text) is var (behind, count) && Left(talk, count) is { Count: > 0 } left ? $"{string.Join(", ", left.Select(talk.CodeOf))} {behind}" : text;

    /// <summary>Says that nobody is left; false where somebody is, and for other words.</summary>
    public static bool TrySayNone(Talk talk, string text)
    {
        if (Behind(text) is null || Duties.Meant(talk, Duties.Now(talk)) is not { All.Count: > 1 } meant)
        {
            return false;
        }

        talk.Note(talk.T("batch.none-left", ("count", Format.Plain(meant.All.Count)), ("subjects", SubjectNouns.Many(talk, meant.All.Select(d => d.Subject.Id)))));
        if (talk.State.Pending is null)
        {
            talk.Close(HelpFlow.Buttons(talk));
        }
        else
        {
            Answering.AskAgain(talk);
        }

        return true;
    }

    // The words behind "còn lại", "3 hộ còn lại", and how many those are where it is said; null where the message does not begin so.
    private static (string Words, int? Count)? Behind(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        for (var at = 0; at == 0 || Lead.Begins(words, at - 1, words.Count); at++)
        {
            var count = at < words.Count ? CountWords.At(words, at) : null;
            var start = count is null ? at : at + 1;
            var end = Named.Skip(words, start, words.Count) is var named && named > start ? named : at;
            end = end > at ? end : Bare.Skip(words, at, words.Count) is var bare && bare > at && Said.Begins(words, bare, words.Count) && (at > 0 || words[at].Folded != "lai") ? bare : at;
            if (end > at && end < words.Count)
            {
                if (CountWords.At(words, end) is { } behind && end + 1 < words.Count && words[end + 1].Folded is "ho" or "nha")
                {
                    (count, end) = (behind, end + 2);
                }

                return (words.Slice(end, words.Count).TrimStart(' ', ',', ':', '.'), count);
            }
        }

        return null;
    }

    // The words behind "mà hộ kia"; null where the message does not begin so.
    private static string? BehindTheOther(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var at = Lead.SkipAll(words, 0, words.Count);
        return TheOther.Skip(words, at, words.Count) is var end && end > at && end < words.Count ? words.Slice(end, words.Count).TrimStart(' ', ',', ':', '.') : null;
    }

    // Where one household is asked about: the only other of the round that is open, else the only one nobody told of, else the only other of the round.
    private static SubjectId? Other(Talk talk)
    {
        if (talk.State.Pending is not Pending.ForAnswer { Draft.Subject: var asked } || Duties.Meant(talk, Duties.Now(talk)) is not { } meant)
        {
            return null;
        }

        var others = (OpenRound.Joined(talk)?.Items ?? []).Where(i => i.Draft.Subject != asked).ToList();
        var open = others.Where(i => !i.Nil && OpenForm.Of(talk, i.Draft)?.FirstRequired() is not null).ToList();
        var untold = meant.All.Where(d => d.IsMissing && d.Subject.Id != asked && others.All(i => i.Draft.Subject != d.Subject.Id)).ToList();
        return (open, untold, others) switch
        {
            ([var one], _, _) => one.Draft.Subject,
            ([], [var left], _) => left.Subject.Id,
            ([], [], [var told]) => told.Draft.Subject,
            _ => null,
        };
    }

    // Of the open round those whose visit is open, and what is missing and not told of.
    private static List<SubjectId> Left(Talk talk, int? count)
    {
        if (Duties.Meant(talk, Duties.Now(talk)) is not { All.Count: > 1 } meant)
        {
            return [];
        }

        var round = OpenRound.Joined(talk) ?? new Pending.ForBatch([], []);
        var told = round.Items.Where(i => i.Nil || OpenForm.Of(talk, i.Draft)?.FirstRequired() is null).Select(i => i.Draft.Subject).ToHashSet();
        List<SubjectId> untold = [.. meant.All.Where(d => d.IsMissing && round.Items.All(i => i.Draft.Subject != d.Subject.Id) && (talk.State.Pending as Pending.ForAnswer)?.Draft.Subject != d.Subject.Id).Select(d => d.Subject.Id)];
        if (count is { } said && said == untold.Count)
        {
            return untold;
        }

        return [.. round.Items.Select(i => i.Draft.Subject).Where(s => !told.Contains(s)).Concat(meant.All.Where(d => d.IsMissing && !told.Contains(d.Subject.Id)).Select(d => d.Subject.Id)).Distinct()];
    }
}
