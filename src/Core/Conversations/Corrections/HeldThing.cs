using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>A thing that one report tells, parted from the rest of it.</summary>
/// <param name="Moved">The answers that tell the thing.</param>
/// <param name="Kept">The answers without them.</param>
/// <param name="MovedRest">The words sent along that tell it.</param>
/// <param name="KeptRest">The words sent along without them.</param>
internal sealed record HeldThing(Answers Moved, Answers Kept, string MovedRest, string KeptRest)
{
    private const int ShortestThing = 2;
    private const int FewWords = 3;
    private const int MostBetween = 2;
    private const string Between = "; ";
    private static readonly Vocabulary Counting = new("con", "cái", "chiếc", "bao", "kg", "ký", "cân", "tạ", "bị", "được", "mất");
    private static readonly Vocabulary Having = new("có", "bị", "được");
    private static readonly Vocabulary Wishing = new("xin", "xin thêm", "đề xuất", "đề nghị", "mong", "muốn", "cần", "kiến nghị");

    /// <summary>What is left to be asked of the report that it goes from.</summary>
    public IReadOnlyList<UnclearKey> Unclear { get; init; } = [];

    /// <summary>The thing as this report holds it; null where it tells nothing of it.</summary>
    public static HeldThing? In(Talk talk, Form form, Subject subject, Answers answers, string rest, string thing) => thing.Length < ShortestThing ? null
        : Labelled(form, answers, rest, thing)
            ?? InTexts(form, answers, rest, thing)
            ?? Given(talk, form, subject, answers, rest, thing)
            ?? Along(answers, rest, thing)
            ?? (Without(thing, Having) is { } bare ? In(talk, form, subject, answers, rest, bare) : null)
            ?? (Without(thing, Wishing) is { } wished ? InTexts(form, answers, rest, wished) : null);

    // "có 5 con dê", "bị mất con heo"; "xin vay 30 triệu"
    private static string? Without(string thing, Vocabulary lead)
    {
        var words = TokenText.Of(thing);
        return lead.SkipAll(words, 0, words.Count) is var at && at > 0 && at < words.Count ? words.Slice(at, words.Count) : null;
    }

    /// <summary>All that these questions were answered with, and what hangs on them; null for nothing.</summary>
    public static HeldThing? Of(Form form, Answers answers, IReadOnlyList<string> keys) => Taken(form, answers, "", keys);

    // "khó khăn", "khoản hỗ trợ": all that one question was answered with.
    private static HeldThing? Labelled(Form form, Answers answers, string rest, string thing)
    {
        var words = TokenText.Of(thing);
        return FormLexicon.Of(form).Find(words, 0, words.Count) is { } match && match.End == words.Count
            && match.Values.FirstOrDefault(m => m is { Kind: MarkKind.Label, Question.Required: false } && answers.Has(m.Question.Key)) is { Question: { Kind: not QuestionKind.Choice } question }
            ? Taken(form, answers, rest, [question.Key])
            : null;
    }

    private static HeldThing? InTexts(Form form, Answers answers, string rest, string thing)
    {
        var held = form.Questions.Where(q => answers[q.Key] is Answer.Text { Words: var words } && Holds(words, thing)).ToList();
        if (held is not [var question])
        {
            return null;
        }

        var parts = AnswerRemoval.PartsOf(((Answer.Text)answers[question.Key]!).Words);
        var moved = parts.Where(p => Holds(p, thing)).ToList();
        if (question.When is { } main && form.Find(main.Key) is { Kind: QuestionKind.Choices })
        {
            // Of help all that is told of it, where it is of one form and one thing.
            return answers[main.Key] is Answer.ChosenMany { Keys.Count: 1 } && moved.Count == parts.Count ? Taken(form, answers, rest, [main.Key]) : null;
        }

        var kept = string.Join(Between, parts.Except(moved, StringComparer.Ordinal));
        return moved.Count == 0 ? null : new HeldThing(
            Answers.Empty.With(question.Key, new Answer.Text(string.Join(Between, moved))),
            kept.Length == 0 ? answers.Without(question.Key) : answers.With(question.Key, new Answer.Text(kept)), "", rest);
    }

    // "vay 30 triệu": what the words tell as help, or as a figure, where the report tells the same.
    private static HeldThing? Given(Talk talk, Form form, Subject subject, Answers answers, string rest, string thing)
    {
        var context = new ReadingContext(form, talk.Know.Today, [SubjectWords.Known(talk, subject)], HasRoster: true);
        foreach (var words in new[] { thing, "được " + thing, "được hỗ trợ " + thing, "được cấp " + thing })
        {
            if (MessageReader.Read(words, context).Reports is not [{ Answers: { IsNil: false, Count: > 0 } told }])
            {
                continue;
            }

            var isSame = told.All(t => t.Value switch
            {
                Answer.ChosenMany said => answers[t.Key] is Answer.ChosenMany has && said.Keys.All(k => has.Keys.Contains(k, StringComparer.Ordinal)),
                Answer.Text => true,
                _ => t.Value.Equals(answers[t.Key]),
            });
            if (isSame && told.Any(t => t.Value is not Answer.Text) && IsOfTheNote(form, answers, told, thing) && HelpRemoval.From(talk.Words, form, answers, told) is var (kept, asked))
            {
                var moved = AnswerRemoval.Gone(answers, kept);
                return form.Questions.FirstOrDefault(q => q.When is not null && moved.Has(q.Key) && !moved.Has(q.When.Key) && form.Find(q.When.Key)?.Kind == QuestionKind.Choices) is { When: { } main }
                    ? answers[main.Key] is Answer.ChosenMany { Keys.Count: 1 } ? Taken(form, answers, rest, [main.Key]) : null
                    : new HeldThing(moved, kept, "", rest) { Unclear = asked };
            }
        }

        return null;
    }

    // Of help of one kind another thing may have been given: "xe đạp" is not the rice that the report notes.
    private static bool IsOfTheNote(Form form, Answers answers, Answers told, string thing) => form.Questions.Where(q => q.Kind == QuestionKind.Choices && told[q.Key] is Answer.ChosenMany).All(help =>
        form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Text && q.When?.Key == help.Key && answers[q.Key] is Answer.Text { Words.Length: > 0 }) is not { } note
        || ((Answer.ChosenMany)told[help.Key]!).Keys.All(k => help.FindChoice(k)?.TakesPurpose == true)
        || (TokenText.Of(((Answer.Text)answers[note.Key]!).Words) is var noted && TokenText.Of(thing).Tokens.Any(t => t.IsWord && noted.Tokens.Any(n => n.Folded == t.Folded))));

    private static HeldThing? Along(Answers answers, string rest, string thing)
    {
        var parts = rest.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var moved = parts.Where(p => Holds(p, thing) || (thing.Length >= p.Length && Holds(thing, p))).ToList();
        return moved.Count == 0 ? null : new HeldThing(Answers.Empty, answers, string.Join(Between, moved), string.Join(Between, parts.Except(moved, StringComparer.Ordinal)));
    }

    private static HeldThing? Taken(Form form, Answers answers, string rest, IReadOnlyList<string> keys)
    {
        var kept = AnswerRemoval.Without(form, answers, keys);
        var moved = answers.Where(a => !kept.Has(a.Key)).Aggregate(Answers.Empty, (all, a) => all.With(a.Key, a.Value));
        return moved.Count == 0 ? null : new HeldThing(moved, kept, "", rest);
    }

    // Whole words; a mark that is typed in both counts.
    private static bool Holds(string words, string thing)
    {
        var (text, part) = (TokenText.Of(words), TokenText.Of(thing));
        return part.Count > 0 && (Enumerable.Range(0, Math.Max(0, text.Count - part.Count + 1)).Any(at => Enumerable.Range(0, part.Count).All(i => IsSame(text, at + i, part, i))) || HoldsInOrder(text, part));
    }

    // "con gái sinh em bé" of "con gái mới sinh em bé": few words stand between.
    private static bool HoldsInOrder(TokenText text, TokenText part)
    {
        if (part.Count < FewWords)
        {
            // "mất bò" of "mất 1 con bò"
            return part.Count > 1 && Enumerable.Range(0, Math.Max(0, text.Count - 1)).Any(from => text[from].Folded == part[0].Folded
                && Enumerable.Range(from + 1, Math.Min(text.Count, from + 2 + MostBetween) - from - 1).Any(at => text[at].Folded == part[1].Folded && Enumerable.Range(from + 1, at - from - 1).All(i => text[i].IsDigits || NumberWords.Digit(text, i, at) is not null || Counting.Begins(text, i, at))));
        }

        for (var from = 0; from + part.Count <= text.Count; from++)
        {
            var (at, i) = (from, 0);
            while (i < part.Count && at < Math.Min(text.Count, from + part.Count + MostBetween))
            {
                i += text[at++].Folded == part[i].Folded ? 1 : 0;
            }

            if (i == part.Count)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(TokenText text, int at, TokenText part, int i)
    {
        var (a, b) = (text.Slice(at, at + 1), part.Slice(i, i + 1));
        return text[at].Folded == part[i].Folded && (part.Count > 1 || !text.IsMarked || !part.IsMarked || string.Equals(a, b, StringComparison.OrdinalIgnoreCase));
    }
}
