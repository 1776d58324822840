namespace ReportBot.Core.Forms;

/// <summary>One answer; which case it is follows from the question's kind.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Answer to <see cref="QuestionKind.YesNo"/>.</summary>
    public sealed record YesNo(bool Value) : Answer;

    /// <summary>Answer to <see cref="QuestionKind.Choice"/>: the choice's key.</summary>
    public sealed record Chosen(string Key) : Answer;

    /// <summary>Answer to <see cref="QuestionKind.Choices"/>: keys in the form's order, each once; empty means "none of them".</summary>
    public sealed record ChosenMany(IReadOnlyList<string> Keys) : Answer
    {
        /// <inheritdoc/>
        public bool Equals(ChosenMany? other) => other is not null && Keys.SequenceEqual(other.Keys, StringComparer.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => Keys.Count;
    }

    /// <summary>Answer to <see cref="QuestionKind.Money"/>: whole VND.</summary>
    public sealed record Money(long Vnd) : Answer;

    /// <summary>Answer to <see cref="QuestionKind.Number"/>.</summary>
    public sealed record Number(long Value) : Answer;

    /// <summary>Answer to <see cref="QuestionKind.Date"/>.</summary>
    public sealed record Date(DateOnly Day) : Answer;

    /// <summary>Answer to <see cref="QuestionKind.Text"/>: NFC, otherwise as typed.</summary>
    public sealed record Text(string Words) : Answer;

    /// <summary>Answer to <see cref="QuestionKind.Photo"/>: the identifiers of stored files, at least one, in the order they came.</summary>
    public sealed record Photo(IReadOnlyList<string> FileIds) : Answer
    {
        /// <summary>One picture.</summary>
        public Photo(string fileId)
            : this([fileId])
        {
        }

        /// <inheritdoc/>
        public bool Equals(Photo? other) => other is not null && FileIds.SequenceEqual(other.FileIds, StringComparer.Ordinal);

        /// <inheritdoc/>
        public override int GetHashCode() => FileIds.Count;
    }
}
