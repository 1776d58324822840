namespace ReportBot.Core.Forms;

/// <summary>One question of a <see cref="Form"/>: data, so that an office can add its own.</summary>
public sealed record Question
{
    /// <summary>The stable key of the answer in reports, summaries and the JSON of the command line.</summary>
    public required string Key { get; init; }

    /// <summary>What shape of answer it takes.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The question as asked, a whole sentence: "Thu nhập bình quân một người một tháng?".</summary>
    public required string Ask { get; init; }

    /// <summary>The short name in cards and summaries: "thu nhập".</summary>
    public required string Label { get; init; }

    /// <summary>One line of help or an example shown below the question: "Ví dụ: 1tr2".</summary>
    public string? Help { get; init; }

    /// <summary>Without an answer the report cannot be filed.</summary>
    public bool Required { get; init; }

    /// <summary>The smallest accepted amount or count, both ends included; VND for money.</summary>
    public long? Min { get; init; }

    /// <summary>The largest accepted amount or count, both ends included; VND for money; of pictures, how many.</summary>
    public long? Max { get; init; }

    /// <summary>How many pictures one report keeps where <see cref="Max"/> does not say: as many as people can send together.</summary>
    public const int UsualMostPhotos = 10;

    /// <summary>How many pictures an answer holds.</summary>
    public int MostPhotos => (int)(Max ?? UsualMostPhotos);

    /// <summary>The most characters of a text answer.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What stands behind a number: "đ/người/tháng".</summary>
    public string? Unit { get; init; }

    /// <summary>Asked only when this holds.</summary>
    public Condition? When { get; init; }

    /// <summary>Short names that introduce the answer in a one-message report: <c>kk</c>, <c>khó khăn</c>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What may be chosen, in the order shown; empty for other kinds.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>A date answer may lie in the future (a plan), which is refused otherwise.</summary>
    public bool FutureAllowed { get; init; }

    /// <summary>What the summary makes of the answers; null for what the kind says by itself.</summary>
    public SummaryRule? Summary { get; init; }

    /// <summary>
    /// What figure of the unit's own records is proposed as the answer: <c>status.poor</c>; null where none is. The
    /// official sees it with its source and confirms or changes it; it is never filed unseen.
    /// </summary>
    public string? Prefill { get; init; }

    /// <summary>Words that begin the answer and belong to it: "thiếu" in "thiếu nước tưới" is a difficulty without its label.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];

    /// <summary>
    /// For text: words that anywhere in a clause of its own make that clause the answer, word for word: "dột" in "mái nhà dột".
    /// </summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    /// <summary>Phrases that look like this question's words and are no answer to it: "tham gia" (thăm), "tái nghèo" (thoát nghèo).</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>For yes or no: phrases that by themselves mean no: "chưa đến được".</summary>
    public IReadOnlyList<string> NoWords { get; init; } = [];

    /// <summary>For text: it tells what is asked for, so that the help named in it was not given.</summary>
    public bool Wish { get; init; }

    /// <summary>For money: what one amount is for, each of <c>person</c>, <c>month</c>; other units are asked about.</summary>
    public IReadOnlyList<string> Per { get; init; } = [];

    /// <summary>For money with <see cref="Per"/>: below this an amount that does not say its unit is asked about; VND.</summary>
    public long? UsualMin { get; init; }

    /// <summary>For money with <see cref="Per"/>: above this an amount that does not say its unit is asked about; VND.</summary>
    public long? UsualMax { get; init; }

    /// <summary>
    /// For a number or an amount: the key of another one that it should not exceed ("đề nghị thoát nghèo" and "hộ nghèo"), or of
    /// several, joined by +, that it should not exceed together ("đã thăm" and <c>poor+near_poor</c>); a larger one is asked about
    /// (<see cref="AnswerCheck.AboveIn"/>), and stands when it is told once more.
    /// </summary>
    public string? NotAbove { get; init; }

    /// <summary>The questions that <see cref="NotAbove"/> names; none where one of them is not in the form.</summary>
    internal IReadOnlyList<Question> BoundsIn(Form form)
    {
        var named = (NotAbove ?? "").Split('+', StringSplitOptions.TrimEntries).Select(form.Find).ToList();
        return named.Contains(null) ? [] : [.. named.OfType<Question>()];
    }

    /// <summary>
    /// For a number or an amount: what place it is the figure of, in the words that stand before it: "xã" in "xã còn 45 hộ nghèo". Empty where
    /// a hamlet reports, whose figures those of a commune are not.
    /// </summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The choice with this key, or null.</summary>
    public Choice? FindChoice(string key)
    {
        foreach (var choice in Choices)
        {
            if (string.Equals(choice.Key, key, StringComparison.Ordinal))
            {
                return choice;
            }
        }

        return null;
    }
}
