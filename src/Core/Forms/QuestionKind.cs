namespace ReportBot.Core.Forms;

/// <summary>What shape of answer a question takes.</summary>
public enum QuestionKind
{
    /// <summary>Exactly one of <see cref="Question.Choices"/>.</summary>
    Choice,

    /// <summary>Any number of <see cref="Question.Choices"/>, none included.</summary>
    Choices,

    /// <summary>Whole Vietnamese dong (VND), never a fraction.</summary>
    Money,

    /// <summary>A whole number: a count.</summary>
    Number,

    /// <summary>A calendar day in the plan's time zone.</summary>
    Date,

    /// <summary>The official's own words, kept as typed.</summary>
    Text,

    /// <summary>A picture, kept as the identifier of a stored file.</summary>
    Photo,

    /// <summary>Yes or no; "chưa" (not yet) is a no.</summary>
    YesNo,
}
