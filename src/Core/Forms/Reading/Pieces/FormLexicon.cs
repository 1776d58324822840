using System.Runtime.CompilerServices;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What a phrase found in a message is to the form.</summary>
internal enum MarkKind
{
    /// <summary>The label of a question.</summary>
    Label,

    /// <summary>Begins the answer and belongs to it.</summary>
    Cue,

    /// <summary>A choice that stands by itself.</summary>
    Choice,

    /// <summary>Says no to a yes-or-no question by itself.</summary>
    No,

    /// <summary>A word of giving, before what was given.</summary>
    Give,

    /// <summary>Nothing is new.</summary>
    Nil,

    /// <summary>Looks like one of the others and is none.</summary>
    Not,
}

/// <summary>One meaning of a phrase; no question for <see cref="MarkKind.Nil"/>.</summary>
internal sealed record Mark(MarkKind Kind, Question? Question);

/// <summary>All words of one form, made ready once: what makes an office's own question work in a message.</summary>
internal sealed class FormLexicon
{
    // A memo of a pure function: the tables of a form never change and go with the form.
    private static readonly ConditionalWeakTable<Form, FormLexicon> Known = [];

    // Words that may stand inside "chắc chắn (cuối năm nay sẽ) thoát nghèo".
    private static readonly Vocabulary Between = new(
        [.. YearWords.Behind("nhà ấy", "nhà này", "nhà đó", "nhà nó", "nhà nớ", "hộ ấy", "hộ đó", "nhà ông", "nhà bà", "nhà anh", "nhà chị", "năm", "trong năm", "cuối năm"), "sẽ", "là", "được", "cuối năm", "cuối năm nay", "năm nay", "trong năm", "trong năm nay", "trong kỳ", "năm sau", "năm tới", "hộ", "hộ này", "gia đình", "này", "để", "vào cuối năm", "cuối kỳ", "vươn lên", "tự"]);

    private static readonly object Nothing = new();

    // A shorter word is one letter off too many others.
    private const int ShortestNear = 6;
    private readonly List<(string Folded, Mark Mark)> labels = [];
    private readonly PhraseTable<Mark> openers = new();
    private readonly PhraseTable<Mark> done = new();
    private readonly PhraseTable<Mark> statements = new();

    // Phrases of help that may have the number of households among their words.
    private readonly PhraseTable<Mark>? counted;

    // Which words begin a phrase of any of the tables.
    private readonly FirstWords firsts;
    private readonly IReadOnlyList<Question> questions;

    private FormLexicon(Form form)
    {
        questions = form.Questions;
        PerQuestions = [.. form.Questions.Where(q => q.Per.Count > 0)];
        Deeds = [.. form.Questions.Where(q => QuestionRoles.Of(q).TellsDeeds).Select(q => (q, new Vocabulary([.. q.Signs])))];
        Told = [.. form.Questions.Where(q => QuestionRoles.Of(q).IsToldBySigns).Select(q => (q, new PhraseTable<bool>().AddAll(q.Signs, value: true)))];
        Hardship = form.Questions.FirstOrDefault(q => !q.Wish && QuestionRoles.Of(q).IsToldBySigns);
        Wished = form.Questions.FirstOrDefault(q => QuestionRoles.Of(q).IsWished);
        NeedsAsked = form.Questions.FirstOrDefault(q => QuestionRoles.Of(q).IsNeeded);
        Support = form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Choices && Companion(form, q, QuestionKind.Money) is not null)
            ?? form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Choices);
        Visit = form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.YesNo, Required: true } && Companion(form, q, QuestionKind.Date) is not null);
        Visits = form.Questions.FirstOrDefault(q => QuestionRoles.Of(q).CountsTimes);
        Sources = form.Questions.FirstOrDefault(q => q != Support && q.Kind == QuestionKind.Choices && SupportCounts.Has(q));
        foreach (var question in form.Questions.Where(q => q.Kind != QuestionKind.Photo))
        {
            openers.AddAll(question.Kind == QuestionKind.Choice ? [.. ChoiceWords.Spelled(question.Words.Prepend(question.Label))] : [question.Label, .. question.Words], new Mark(MarkKind.Label, question));
            labels.AddRange(new[] { question.Label }.Concat(question.Words).Select(w => (VietnameseText.Fold(w), new Mark(MarkKind.Label, question))).Where(l => l.Item1.Length >= ShortestNear));
            openers.AddAll(question.Cues, new Mark(MarkKind.Cue, question));
            openers.AddAll(question.NoWords, new Mark(MarkKind.No, question));
            openers.AddAll(question.Not, new Mark(MarkKind.Not, question));
            var choices = question.Choices.SelectMany(c => c.Words);
            (question.Kind == QuestionKind.Choice ? statements : openers).AddAll(question.Kind == QuestionKind.Choice ? ChoiceWords.Spelled(choices) : choices, new Mark(MarkKind.Choice, question));
        }

        // Where the form counts what has newly come up, "không phát sinh" is its count of none.
        var numbers = form.Questions.Where(q => q.Kind == QuestionKind.Number).SelectMany(q => q.Words).ToHashSet(StringComparer.Ordinal);
        openers.AddAll(NilPhrases.All.Where(p => !numbers.Any(w => p.EndsWith(" " + w, StringComparison.Ordinal))), new Mark(MarkKind.Nil, null));
        if (Support is not null)
        {
            openers.AddAll(GivingWords.All, new Mark(MarkKind.Give, Support));
            done.AddAll(SupportCounts.Has(Support) ? [] : Support.Choices.SelectMany(ForWhom.Phrases), new Mark(MarkKind.Choice, Support));
            counted = SupportCounts.Has(Support) ? new PhraseTable<Mark>().AddAll(Support.Choices.SelectMany(c => c.Words), new Mark(MarkKind.Choice, Support)) : null;
        }

        firsts = openers.Firsts.With(done.Firsts, statements.Firsts, counted?.Firsts ?? default);
    }

    /// <summary>The question about help given: the first with several choices and an amount; null where the form has none.</summary>
    public Question? Support { get; }

    /// <summary>The wish that "ước …" tells; null where the form has none.</summary>
    public Question? Wished { get; }

    /// <summary>The wish that "cần …" tells; null where the form has none.</summary>
    public Question? NeedsAsked { get; }

    /// <summary>Whether the household was visited: the required yes or no that a day belongs to; null where the form does not ask it.</summary>
    public Question? Visit { get; }

    /// <summary>How many times the household was visited; null where the form does not count it.</summary>
    public Question? Visits { get; }

    /// <summary>Where the money came from: the other question whose choices have amounts; null where the form has none.</summary>
    public Question? Sources { get; }

    /// <summary>The texts that may be told without their label, each with the words that tell them.</summary>
    public IReadOnlyList<(Question Question, PhraseTable<bool> Signs)> Told { get; }

    /// <summary>The texts of what was done, each with the words that begin such a sentence ("đã tổ chức").</summary>
    public IReadOnlyList<(Question Question, Vocabulary Signs)> Deeds { get; }

    /// <summary>The text of hardship, which "chị than …" tells: the first that has signs and asks for nothing; null where the form has none.</summary>
    public Question? Hardship { get; }

    /// <summary>The questions whose amounts are for one person, one month.</summary>
    public IReadOnlyList<Question> PerQuestions { get; }

    public static FormLexicon Of(Form form) => Known.GetValue(form, static f => new FormLexicon(f));

    /// <summary>The text that asks why such a thing is proposed; null where the form has none.</summary>
    public Question? GroundsOf(Question asked) => questions.FirstOrDefault(q => q is { Kind: QuestionKind.Text, Wish: false, When.Is: "true" } && q.When.Key == asked.Key);

    /// <summary>The longest phrase of the form that begins at <paramref name="at"/>.</summary>
    public PhraseMatch<Mark>? Find(TokenText text, int at, int limit)
    {
        if (at >= limit || !firsts.May(text[at]))
        {
            return null;
        }

        // Asked many times of every token, with an end that seldom matters.
        var found = text.FoundBy(this);
        found[at] ??= (object?)Longest(text, at, text.Count) ?? Nothing;
        return found[at] is PhraseMatch<Mark> match ? match.End <= limit ? match : Longest(text, at, limit) : null;
    }

    private PhraseMatch<Mark>? Longest(TokenText text, int at, int limit)
    {
        var plain = openers.Find(text, at, limit);
        if (counted is not null && counted.Find(text, at, limit, CountedPhrases.Skip) is { } among && among.Length > (plain?.Length ?? 0))
        {
            plain = among;
        }

        if (done.Find(text, at, limit, ForWhom.Skip) is { } forWhom && forWhom.Length > (plain?.Length ?? 0))
        {
            plain = forWhom;
        }

        var statement = statements.Find(text, at, limit, static (t, i, end) => Between.SkipAll(t, i, end));
        return plain is null || (statement is not null && statement.Length > plain.Length) ? statement ?? plain : plain;
    }

    /// <summary>The label meant by the words before a colon, one letter or mark off: "khó khăng:", "khó khắn:"; null where none is near.</summary>
    public Mark? NearLabel(TokenText text, int at, int colon)
    {
        var length = colon - at - 1;
        for (var i = at; i < colon; i++)
        {
            length += text[i].Folded.Length;
        }

        if (length < ShortestNear)
        {
            return null;
        }

        var typed = string.Join(' ', text.Tokens[at..colon].Select(t => t.Folded));
        // "cho anh dễ ghi: …" is no slip in "đề nghị".
        return typed == "de ghi" ? null : labels.FirstOrDefault(l => string.Equals(l.Folded, typed, StringComparison.Ordinal) || Misspelling.IsOneOff(l.Folded, typed)).Mark;
    }

    /// <summary>The first question of a kind that is asked only after <paramref name="main"/>: its date, amount or note.</summary>
    public static Question? Companion(Form form, Question main, QuestionKind kind) =>
        form.Questions.FirstOrDefault(q => q.Kind == kind && q.When?.Key == main.Key);
}
