using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A list of households by their names alone: "Blin: đã thăm, con bệnh. Dơk: chưa gặp. Trung: thăm rồi". One name could be any
/// word with a capital ("Mai đi thăm"); two of the sender's own, each where a statement begins, are households.
/// </summary>
internal sealed class BareNames(ReadingContext context, SubjectNames names)
{
    private const int FewestNames = 2;
    private static readonly Vocabulary Before = new("và", "còn", "với", "riêng", "thì", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em");
    private static readonly Vocabulary Said = new("đã", "chưa", "vẫn", "xin", "được", "mới", "vừa", "bị", "đang", "muốn", "mong", "không", "cũng", "nhà", "khỏe", "ốm", "có", "thăm", "vay", "mất", "sinh", "nuôi");
    private readonly FormLexicon lexicon = FormLexicon.Of(context.Form);

    /// <summary>Where such names stand, each with its household; nothing where only one is named so.</summary>
    public IReadOnlyDictionary<int, Mention> Find(TokenText text)
    {
        var found = new Dictionary<int, Mention>();
        if (context.NamesNoHousehold || !text.Text.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return found;
        }

        for (var at = 0; at < text.Count; at++)
        {
            if (Begins(text, at) && Named(text, at) is { } mention)
            {
                found.Add(at, mention);
                at = mention.End - 1;
            }
        }

        return found.Values.Select(m => m.Code).Distinct(StringComparer.Ordinal).Count() >= FewestNames || (found.Count == 1 && found.Values.First() is var only && only.Start == Fillers.SkipCourtesy(text, 0, text.Count) && IsSaid(text, only))
            ? found
            : new Dictionary<int, Mention>();
    }

    /// <summary>"hạnh đã vay được 30tr", "jơi: …": one alone where the message begins with it, and something is told of it.</summary>
    private static bool IsSaid(TokenText text, Mention only) => only.End < text.Count && (text[only.End].IsSign(':') || Said.Begins(text, only.End, text.Count));

    private static bool Begins(TokenText text, int at)
    {
        var start = at;
        while (start > 0 && Before.Skip(text, start - 1, at) == start)
        {
            start--;
        }

        return start == 0 || Boundaries.At(text, start - 1) != Boundary.None;
    }

    /// <summary>The last names of one household alone, with a capital, before a colon, a link or a statement.</summary>
    private Mention? Named(TokenText text, int at)
    {
        if (!text[at].IsWord || names.Last(text, at, text.Count) is not ({ Count: > 0 } fits, var end) || SubjectNames.Nearest(text, at, end, fits, mayMiss: false) is not [var only]
            || SubjectNames.IsContradicted(text, at, end, only) || !IsTyped(text, at, end, only) || IsWordOfForm(text, at, end))
        {
            return null;
        }

        return text.At(end) is null || Boundaries.At(text, end) != Boundary.None || text[end].IsSign(':') || text[end].IsWord || DateScanner.Read(text, end, text.Count, context.Today, isAsked: false) is not null
            ? new Mention(at, end, only.Code, [])
            : null;
    }

    // With its capital, or in small letters with the marks that are its own.
    private static bool IsTyped(TokenText text, int at, int end, KnownSubject only) =>
        char.IsUpper(text.Text[text[at].Start]) || end - at > 1 || (text[at].Word.IsMarked && text[at].FitsTo(HighlandNames.Spoken(only)) == Fit.Full) || HighlandNames.IsNoWord(text[at].Folded);

    /// <summary>"Thăm", "Mai", "Nam giới": a word of the form, a day or a number that happens to be a name.</summary>
    private bool IsWordOfForm(TokenText text, int at, int end) =>
        lexicon.Find(text, at, text.Count) is not null || DateScanner.Read(text, at, text.Count, context.Today, isAsked: false) is not null || NumberWords.Digit(text, at, text.Count) is not null
        || Fillers.BeforeStatement.Skip(text, at, text.Count) >= end;
}
