using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Whom words name, whatever they say.</summary>
internal static class NamedIn
{
    /// <summary>The codes of the person's own subjects that the words name, and the words without them.</summary>
    public static (IReadOnlyList<string> Codes, string Left) Own(Talk talk, string text) => BatchReader.FormOf(talk) is { } form
        ? CorrectionReader.Naming(text, BatchReader.Context(talk, form, [.. Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id)]))
        : ([], text);

    /// <summary>Whether the message names a period ("kỳ 10/9").</summary>
    public static bool NamesPeriod(Talk talk, string text) =>
        BatchReader.FormOf(talk) is { } form && MessageReader.Read(text, BatchReader.Context(talk, form, Duties.Subjects(talk))).Periods.Count > 0;

    private static readonly Vocabulary Leads = new("tiếp", "tiếp theo", "tiếp nhé", "tiếp nè", "báo tiếp", "báo cáo tiếp", "em báo tiếp", "tôi báo tiếp", "còn", "còn hộ", "hộ", "nhà", "riêng", "riêng hộ", "à", "à còn", ":", ",", "-", ".");

    private static readonly Vocabulary Next = new("nữa", "còn", "mỗi", "còn mỗi", "quên", "em quên", "tôi quên", "à", "à quên", "cả", "luôn", "tiếp", "tiếp theo", "đến", "tới", "giờ", "giờ đến", "giờ tới", "sang", "qua", "hộ", "nhà", "nhé", "nha", "ạ", "thì", "và", "với", ",", ".", "!");

    /// <summary>"H024 nữa", "còn mỗi H011": a household comes next, and nothing is said of it.</summary>
    public static bool IsNext(string left) => TokenText.Of(VietnameseText.Normalize(left)) is { Count: > 0 } words && Next.SkipAll(words, 0, words.Count) == words.Count;

    private static string Letters(string code) => new([.. code.TakeWhile(char.IsAsciiLetter)]);

    /// <summary>The only one of the person's own subjects that the words name, nobody else with it.</summary>
    public static Subject? OnlyOwn(Talk talk, string text) =>
        Own(talk, text).Codes is [var code] ? Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).FirstOrDefault(s => s.Code == code) : null;

    /// <summary>The only one of the person's subjects that the message names, whatever it says; null when it names none or several.</summary>
    public static Subject? OnlyNamed(Talk talk, string text)
    {
        var subjects = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        return BatchReader.FormOf(talk) is { } form && MessageReader.Read(text, BatchReader.Context(talk, form, subjects)).Reports is [{ Subject: { } code }]
            ? subjects.Find(s => s.Code == code)
            : null;
    }

    /// <summary>The only one of the person's subjects of which the message tells something that answers no question, with the words.</summary>
    public static (Subject Subject, string Words)? OnlyTold(Talk talk, string text)
    {
        var subjects = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        return BatchReader.FormOf(talk) is { } form && MessageReader.Read(text, BatchReader.Context(talk, form, subjects)).Reports is [{ Subject: { } code } only]
            && LaterWords.WithoutVerbs(only.Rest) is { Length: > 0 } rest && !BatchReader.Says(only) && subjects.Find(s => s.Code == code) is { } subject
            ? (subject, rest)
            : null;
    }

    /// <summary>The only report of the open round, with words that name nobody and answer no question; null where there are several.</summary>
    public static (Subject Subject, string Words)? ToldOfTheOpenOne(Talk talk, string text) =>
        talk.State.Pending is Pending.ForBatch { Items: [{ Nil: false } only], Unplaced.Count: 0 } && OpenForm.Of(talk, only.Draft) is { } at && NamesNobody(talk, text)
        && TokenText.Of(text).Tokens.Count(t => t.IsWord) > 2 && ReportWords.Read(talk, at, text) is null
            ? (at.Subject, text.Trim())
            : null;

    /// <summary>Whether no subject is named, by whatever words, also where nothing is said of it.</summary>
    public static bool NamesNobody(Talk talk, string text) => Own(talk, text).Codes.Count == 0 && !NamesAny(talk, text);

    /// <summary>The person's subjects that the message names and tells nothing of that answers a question, each with the words; empty where it answers any, or names somebody else.</summary>
    public static IReadOnlyList<(Subject Subject, string Words)> AllTold(Talk talk, string text)
    {
        var subjects = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        if (BatchReader.FormOf(talk) is not { } form)
        {
            return [];
        }

        var reports = MessageReader.Read(text, BatchReader.Context(talk, form, subjects)).Reports;
        var told = reports.Where(r => r.Subject is not null && !BatchReader.Says(r))
            .Select(r => (Subject: subjects.Find(s => s.Code == r.Subject)!, Words: LaterWords.WithoutVerbs(r.Rest)))
            .Where(t => t.Words.Length > 0).ToList();
        if (reports.Count == 0 && text.AsSpan().IndexOf(' ') is > 0 and var end && SubjectWords.LooksLikeCode(text[..end]) && Own(talk, text) is { Codes: { Count: > 0 } codes, Left: { Length: > 0 } left })
        {
            return [.. codes.Select(c => (Subject: subjects.Find(s => s.Code == c)!, Words: left))];
        }

        return told.Count == reports.Count ? told : [];
    }

    /// <summary>Whether the message names a subject, known or not, whatever it says of it.</summary>
    public static bool NamesAny(Talk talk, string text) =>
        BatchReader.FormOf(talk) is { } form && BatchReader.Read(text, BatchReader.Context(talk, form, Duties.Subjects(talk))).Reports.Any(r => r.Subject is not null || r.NamedAs is not null);

    /// <summary>Whether the message begins with what may be the name of an own household and must be asked about ("dung xin con giong", Dung or Dũng).</summary>
    public static bool MayNameAnOwn(Talk talk, string text) =>
        BatchReader.FormOf(talk) is { } form && BatchReader.Read(text, BatchReader.Context(talk, form, Duties.Subjects(talk))).Reports is [{ Subject: null, NamedAs: not null, Candidates.Count: > 0 }, ..];

    // "hộ Xuân con trai đi làm công ty, hộ Vân mái nhà đã sửa": own householders by their names.
    private static bool TellsOfAnother(Talk talk, OpenForm at, string text)
    {
        var subjects = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        return BatchReader.FormOf(talk) is { } form && subjects.Count > 1
            && BatchReader.Read(text, BatchReader.Context(talk, form, subjects)).Reports.Any(r => r.Subject is { } code ? code != at.Subject.Code : r is { NamedAs: not null, Candidates.Count: > 0 } && (r.Candidates.Count > 1 || r.Candidates[0].Code != at.Subject.Code));
    }

    // "ho djuin: xin them 5 bao phan", "nhà Yưm xin cấp bò", "anh hai xin bo giong": it begins with another's home or name, or with a home of a name that the person has none of.
    private static bool BeginsWithAnother(Talk talk, OpenForm at, string text)
    {
        var words = TokenText.Of(text);
        var subjects = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        return BatchReader.FormOf(talk) is { } form && new SubjectFinder(BatchReader.Context(talk, form, subjects)).Find(words) is [{ IsEveryone: false } first, ..]
            && Leads.SkipAll(words, 0, first.Start) == first.Start && first.End < words.Count && first.Code != at.Subject.Code
            && first.Candidates.All(c => c.Code != at.Subject.Code);
    }

    // "Tiếp: H058 …", "còn hộ H044 …"
    private static string WithoutLead(string text)
    {
        var words = TokenText.Of(text);
        var at = Leads.SkipAll(words, 0, words.Count);
        return at > 0 && at < words.Count ? words.Text[words[at].Start..] : text;
    }

    /// <summary>
    /// Whether the words begin with the code of another of the person's households and go on; at a question that takes no
    /// free text, also with its householder's whole name.
    /// </summary>
    public static bool NamesAnother(Talk talk, OpenForm at, string key, string text)
    {
        var typed = text;
        text = WithoutLead(Courtesies.WithoutOpening(text));
        if (at.Form.Find(key)!.Kind != QuestionKind.Text && (Own(talk, typed).Codes.Any(c => c != at.Subject.Code) || TellsOfAnother(talk, at, typed) || TellsOfAnother(talk, at, text)))
        {
            // Whatever it says of another household, it is no answer here.
            return true;
        }

        if (BeginsWithAnother(talk, at, Courtesies.WithoutOpening(typed)))
        {
            return true;
        }

        if ((at.Form.Find(key)!.Kind != QuestionKind.Text || SubjectWords.BeginsWithAddress(typed)) && SubjectWords.BeginsWithName(text, Duties.Subjects(talk)) is { } byName)
        {
            return byName.Id != at.Subject.Id;
        }

        var end = text.AsSpan().IndexOfAny([' ', ':', ',', '\n', ';']);
        var first = end < 0 ? text : text[..end];
        if (!SubjectWords.LooksLikeCode(first))
        {
            return false;
        }

        // A code of nobody known, written as the person's own are, is no answer either.
        return SubjectWords.Named(first, Duties.Subjects(talk)) is [var named]
            ? named.Id != at.Subject.Id
            : Letters(first).Length > 0 && string.Equals(Letters(first), Letters(at.Subject.Code), StringComparison.OrdinalIgnoreCase) && first.Length >= at.Subject.Code.Length;
    }
}
