using System.Runtime.CompilerServices;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What a question of a form is for, as far as its kind does not say it: told by its own words, here and nowhere else, so that a
/// question of an office's own is read by the same rules as those that came with the product.
/// </summary>
internal sealed class QuestionRoles
{
    private const string Proposing = "đề nghị ";
    private const string Registering = "đăng ký";
    private const string Leaving = "thoát";
    private const string Doing = "đã ";
    private const string Wishing = "ước ";
    private const string Needing = "cần ";

    // A memo of a pure function: a question never changes, and is asked for its roles at every phrase.
    private static readonly ConditionalWeakTable<Question, QuestionRoles> Known = [];

    private QuestionRoles(Question question)
    {
        var isText = question.Kind == QuestionKind.Text;
        var isCount = question.Kind == QuestionKind.Number;
        IsAskedFor = question.Words.Prepend(question.Label).Any(w => w.StartsWith(Proposing, StringComparison.Ordinal));
        IsOfAYear = isCount && question.Label.StartsWith(Registering, StringComparison.Ordinal);
        IsOfLeaving = isCount && question.Label.Contains(Leaving, StringComparison.Ordinal);
        CountsHouseholds = isCount && question.Unit == "hộ";
        CountsTimes = isCount && question.Unit == "lần";
        TellsDeeds = isText && !question.Wish && question.Signs.Count > 0 && question.Signs.All(s => s.StartsWith(Doing, StringComparison.Ordinal));
        IsToldBySigns = isText && question.Signs.Count > 0 && !question.Signs.All(s => s.StartsWith(Doing, StringComparison.Ordinal));
        IsWished = isText && question.Wish && question.Words.Any(w => w.StartsWith(Wishing, StringComparison.Ordinal));
        IsNeeded = isText && question.Wish && question.Cues.Any(c => c.StartsWith(Needing, StringComparison.Ordinal));
        HasAmounts = question.Choices.Any(c => c.Count is not null || c.Value is not null);
    }

    /// <summary>Those of a question.</summary>
    public static QuestionRoles Of(Question question) => Known.GetValue(question, static q => new QuestionRoles(q));

    /// <summary>A count or a yes that is asked for itself, by a word of asking: "đề nghị thoát nghèo".</summary>
    public bool IsAskedFor { get; }

    /// <summary>A count that is registered for a year: "đăng ký thoát nghèo [năm 2026]".</summary>
    public bool IsOfAYear { get; }

    /// <summary>A count of those who left poverty, or shall: an office acknowledges them.</summary>
    public bool IsOfLeaving { get; }

    /// <summary>A count of households.</summary>
    public bool CountsHouseholds { get; }

    /// <summary>A count of times.</summary>
    public bool CountsTimes { get; }

    /// <summary>A text of what was done, begun by "đã …".</summary>
    public bool TellsDeeds { get; }

    /// <summary>A text that words of its own tell without its label, such as hardship.</summary>
    public bool IsToldBySigns { get; }

    /// <summary>The wish that "ước …" tells.</summary>
    public bool IsWished { get; }

    /// <summary>The wish that "cần …" tells.</summary>
    public bool IsNeeded { get; }

    /// <summary>Its choices have counts or amounts of their own.</summary>
    public bool HasAmounts { get; }
}
