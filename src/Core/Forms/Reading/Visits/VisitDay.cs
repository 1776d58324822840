using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The day of a visit by its own label: "ngày thăm: 5/9", "ngày thăm không nhớ".</summary>
internal static class VisitDay
{
    /// <summary>The label of the day itself: "ngày thăm: 5/9"; the day implies the visit.</summary>
    public static void Read(Piece piece, Collector into)
    {
        var text = into.Text;
        var question = piece.Question!;
        var at = Fillers.AfterLabel.SkipAll(text, piece.OpenEnd, piece.To);
        if (VisitDoubts.ForgottenEnd(text, at, piece.To) is { } forgotten)
        {
            // "ngày thăm không nhớ": there was a visit, and its day is asked.
            into.Doubt(question, new AnswerReading.Unreadable(ReadingReasons.DateUnreadable, text.Slice(piece.Open, forgotten)));
            into.Consume(piece.From, forgotten);
            SayVisited(question, into);
            return;
        }

        if (DateScanner.Read(text, at, piece.To, into.Today, isAsked: true) is not { } day)
        {
            if (piece.OpenEnd < piece.To && !NonePhrases.IsNone(text, piece.OpenEnd, piece.To))
            {
                into.Doubt(question, new AnswerReading.Unreadable(ReadingReasons.DateUnreadable, text.Slice(piece.OpenEnd, piece.To)));
            }

            into.Consume(piece.From, piece.OpenEnd);
            return;
        }

        into.Consume(piece.From, day.End);
        into.Add(question, DateAnswer.JudgeTold(question, day, text.Slice(day.Start, day.End), into.Today));
        if (day.Doubt != DateDoubt.Future)
        {
            SayVisited(question, into);
        }
    }

    private static void SayVisited(Question day, Collector into)
    {
        if (day.When is { Is: "true" } when && into.Form.Find(when.Key) is { Kind: QuestionKind.YesNo } visit)
        {
            into.Add(visit, new Answer.YesNo(true));
        }
    }

    /// <summary>"20/8 25/8 2/9": of several days in a row each may be meant.</summary>
    public static DateReading All(DateReading found, TokenText text, int to, DateOnly today)
    {
        while (found.Doubt == DateDoubt.Range && found.End < to && DateScanner.Read(text, text[found.End].IsSign(',') ? found.End + 1 : found.End, to, today, isAsked: false) is { } more && more.Doubt is DateDoubt.None or DateDoubt.Range)
        {
            found = DateReading.Doubtful(found.Start, more.End, DateDoubt.Range, [.. found.Options, .. more.Day is { } day ? [day] : more.Options]);
        }

        return found;
    }
}
