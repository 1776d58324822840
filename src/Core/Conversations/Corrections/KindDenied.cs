using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Là máy bơm nước, không phải con giống", "hỗ trợ hình thức khác thôi, bỏ con giống": an item of the list of help is denied by its name in a clause of its own, beside others. It
/// goes; what it came to stays, because that was told of the same help. What the other clauses say of help takes its place, and whatever else they say is a further correction.
/// </summary>
internal static class KindDenied
{
    private static readonly Vocabulary Not = new("không phải", "không phải là", "ko phải", "ko phải là", "k phải", "chứ không phải", "chứ không phải là", "chứ ko phải", "đâu phải", "đâu phải là");
    private static readonly Vocabulary Out = new([.. TakeOutWords.Verbs]);
    private static readonly Vocabulary Item = new("mục", "phần", "hỗ trợ", "giúp đỡ", "loại", "là", "cái");
    private static readonly Vocabulary Tail = new("đâu", "đi", "ra", "nhé", "ạ", "nha", "giúp", "giùm", "em", "tôi", "thôi", "nữa", "mà", ".", "!");
    private static readonly Vocabulary Is = new("là", "mà là", "thực ra là", "chính là", "đó là", "cái đó là", "phải là");

    /// <summary>What is denied, and the other clauses.</summary>
    private sealed record Said(Question Help, IReadOnlyList<string> Denied, IReadOnlyList<string> Clauses);

    /// <summary>Whether the words deny an item of the list, and say more of help.</summary>
    public static bool IsOf(OpenForm at, string words) => Read(at, words) is not null;

    /// <summary>Takes the words; false where they deny no such item, or nothing else.</summary>
    /// <param name="talk">The step.</param>
    /// <param name="at">The report.</param>
    /// <param name="words">The words without the household.</param>
    /// <param name="more">Takes what else they put right.</param>
    public static bool TryTake(Talk talk, OpenForm at, string words, Func<string, bool> more)
    {
        if (Read(at, words) is not { } said)
        {
            return false;
        }

        var (first, others) = (TokenText.Of(said.Clauses[0]), said.Clauses.Skip(1).ToList());
        var begin = Is.SkipAll(first, 0, first.Count);
        var thing = first.Slice(begin, first.Count);
        if ((KindSaid.Item(said.Help, first.Text) ?? Named(said.Help, thing)) is { } named)
        {
            Put(talk, at, said, named, "");
        }
        else if (begin > 0 && thing.Length > 0 && !TellsOther(talk, at, said, thing) && OtherHelp.Unnamed(at.Form, said.Help, thing)[said.Help.Key] is Answer.ChosenMany { Keys: [var other] })
        {
            Put(talk, at, said, other, thing);
        }
        else
        {
            Put(talk, at, said, null, "");
            others = [.. said.Clauses];
        }

        if (others.Count > 0 && string.Join(", ", others) is var rest && !more(rest))
        {
            BatchReader.KeepRest(talk, at.Ref, "", rest);
        }

        return true;
    }

    // Another form of help is told by what stands there: "không phải con giống, là vay vốn 20 triệu".
    private static bool TellsOther(Talk talk, OpenForm at, Said said, string thing) =>
        ReportWords.ReadAsGiven(talk, at, thing)?.Answers[said.Help.Key] is Answer.ChosenMany { Keys: var keys } && keys.Except(said.Denied, StringComparer.Ordinal).Any();

    private static void Put(Talk talk, OpenForm at, Said said, string? key, string thing)
    {
        var held = ((Answer.ChosenMany)at.Draft.Answers[said.Help.Key]!).Keys;
        List<string> keys = [.. said.Help.Choices.Select(c => c.Key).Where(k => k == key || (held.Contains(k, StringComparer.Ordinal) && !said.Denied.Contains(k, StringComparer.Ordinal)))];
        var kept = at.Keep(d => d with { Answers = AnswerCheck.WithoutUnasked(at.Form, keys.Count == 0 ? d.Answers.Without(said.Help.Key) : d.Answers.With(said.Help.Key, new Answer.ChosenMany(keys))) });
        BatchView.Replaced(talk, at, AnswerRemoval.Gone(at.Draft.Answers, kept.Draft.Answers), at.Subject.Code + " — ");
        if (FormLexicon.Companion(at.Form, said.Help, QuestionKind.Text) is { } note && kept.Draft.Answers[note.Key] is Answer.Text { Words: var told } && VietnameseText.Fold(told).Contains(VietnameseText.Fold(thing), StringComparison.Ordinal))
        {
            // It is told there already, with more.
            return;
        }

        KindSaid.WithNote(kept, said.Help, thing);
    }

    private static Said? Read(OpenForm at, string words)
    {
        var help = at.Form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Choices, When: null } && at.Draft.Answers[q.Key] is Answer.ChosenMany { Keys.Count: > 0 });
        if (help is null)
        {
            return null;
        }

        var (denied, clauses, isTakenOut) = (new List<string>(), new List<string>(), false);
        foreach (var clause in Clauses(TokenText.Of(words)))
        {
            if (Denied(help, TokenText.Of(clause)) is { } key)
            {
                denied.Add(key);
                isTakenOut |= Out.Begins(TokenText.Of(clause), 0, TokenText.Of(clause).Count);
            }
            else
            {
                clauses.Add(clause);
            }
        }

        // "xóa vay vốn, thêm khó khăn …": what is taken out goes with all that it came to, unless another item takes its place.
        return denied.Count > 0 && clauses.Count > 0 && (!isTakenOut || KindSaid.Item(help, clauses[0]) is not null) ? new Said(help, denied, clauses) : null;
    }

    // A clause of denying begins a new one without a comma too.
    private static IEnumerable<string> Clauses(TokenText words)
    {
        var from = 0;
        for (var at = 0; at <= words.Count; at++)
        {
            var isSign = at < words.Count && Boundaries.At(words, at) != Boundary.None && words[at].Kind is TokenKind.Sign or TokenKind.NewLine;
            if (at == words.Count || isSign || (at > from && words[at].Folded == "chu" && Not.Begins(words, at, words.Count)))
            {
                if (words.Slice(from, at).Trim() is { Length: > 0 } clause)
                {
                    yield return clause;
                }

                from = isSign ? at + 1 : at;
            }
        }
    }

    // By the name on the list, whole or its beginning: "con giống" of "con giống và vật nuôi".
    private static string? Denied(Question help, TokenText clause)
    {
        var not = Math.Max(Not.SkipAll(clause, 0, clause.Count), Out.SkipAll(clause, 0, clause.Count));
        var from = Item.SkipAll(clause, not, clause.Count);
        var end = clause.Count;
        while (end > from && Tail.Begins(clause, end - 1, end))
        {
            end--;
        }

        return not > 0 && end - from > 1 ? Named(help, clause.Slice(from, end)) : null;
    }

    private static string? Named(Question help, string words) =>
        VietnameseText.Fold(words).Trim(' ', '.', '!') is { Length: > 0 } name && name.Contains(' ', StringComparison.Ordinal)
        && help.Choices.Where(c => VietnameseText.Fold(c.Label) is var label && (label == name || label.StartsWith(name + " ", StringComparison.Ordinal))).ToList() is [var only] ? only.Key : null;
}
