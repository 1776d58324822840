using System.Globalization;
using ReportBot.Core.People;

namespace ReportBot.Core.Conversations;

/// <summary>
/// /duyet: what waits for the secretary (reports, proposals in them, households to check) and for the committee
/// (households to recognise). Every list is answered by numbers, codes or words.
/// </summary>
internal static class ReviewFlow
{
    public const int MostListed = 200;

    /// <summary>Whether the words after the command name something to review.</summary>
    public static bool IsTopic(string rest) =>
        Text.VietnameseText.Fold(rest).Trim(' ', '.') is "thoat ngheo" or "cong nhan" or "cong nhan thoat ngheo" or "de nghi" or "ho thoat ngheo" || HouseholdTalk.Numbered(rest, "bc") is not null || HouseholdTalk.Numbered(rest, "dn") is not null || ReviewWords.Undone(rest) is not null;

    /// <summary>Opens the lists, or the report or proposal named; false for whoever reviews nothing.</summary>
    public static bool Begin(Talk talk, string rest)
    {
        if (!MayReview(talk) && !MayDecide(talk))
        {
            return false;
        }

        if (HouseholdTalk.Numbered(rest, "bc") is { } report)
        {
            Ask(talk, new Pending.ForReview(ReviewPlace.Reports, [report], Open: report));
        }
        else if (HouseholdTalk.Numbered(rest, "dn") is { } proposal)
        {
            Ask(talk, new Pending.ForReview(ReviewPlaces.PlaceOf(talk, proposal), [proposal], Open: proposal));
        }
        else if (ReviewWords.Undone(rest) is { } numbers && MayDecide(talk))
        {
            talk.Do(new Request.UndoRecognition(numbers));
        }
        else
        {
            Menu(talk);
        }

        return true;
    }

    /// <summary>The lists with what waits in each.</summary>
    public static void Menu(Talk talk)
    {
        var waiting = ReviewPlaces.Places(talk).Select(p => (Place: p, Count: ReviewPlaces.CountIn(talk, p))).Where(p => p.Count > 0).ToList();
        if (waiting.Count == 0)
        {
            talk.Forget();
            talk.Say(talk.L("review.nothing"), HelpFlow.Buttons(talk));
            return;
        }

        talk.Expect(new Pending.ForReview(ReviewPlace.Menu, [.. waiting.Select(w => (long)w.Place)]));
        var lines = waiting.Select((w, i) => talk.L(
            "review.place", ("number", Format.Plain(i + 1)), ("place", ReviewPlaces.NameOf(talk, w.Place)), ("count", Format.Plain(w.Count))));
        talk.Say(
            string.Join('\n', [talk.L("review.menu"), .. lines, talk.L("review.menu-how")]),
            [.. waiting.Select((w, i) => talk.Press(
                ReviewPlaces.NameOf(talk, w.Place), string.Create(CultureInfo.InvariantCulture, $"o{i}"), i + 1, inText: true))]);
    }

    public static void Ask(Talk talk, Pending.ForReview pending)
    {
        if (pending is { Place: ReviewPlace.Menu })
        {
            Menu(talk);
        }
        else if (pending is { Asks: { } asks, Open: { } open })
        {
            talk.Expect(pending);
            talk.Say(talk.L("review.ask-" + asks, ("number", ReviewView.Code(pending.Place, open))), talk.Press(talk.T("button.back"), "list"));
        }
        else if (pending is { Open: not null })
        {
            ReviewView.One(talk, pending);
        }
        else
        {
            ReviewView.List(talk, pending);
        }
    }

    public static bool Take(Talk talk, Pending.ForReview pending, string text)
    {
        if (pending.Asks is not null && (HouseholdTalk.IsCommand(text) || OfficeQuestionFlow.IsAsked(talk, text) || IsOld(talk)))
        {
            Lapse(talk);
            return false;
        }

        if (pending.Asks is { } asks)
        {
            if (Commands.Whole(text) is Verb.Back or Verb.Cancel)
            {
                Ask(talk, pending with { Asks = null });
            }
            else
            {
                Act(talk, pending with { Asks = null }, asks, text.Trim());
            }

            return true;
        }

        if (HouseholdTalk.Numbered(text, "bc") is not null || HouseholdTalk.Numbered(text, "dn") is not null)
        {
            return Begin(talk, text);
        }

        if (pending is { Place: ReviewPlace.Reports, Open: not null } && Commands.Whole(text) is Verb.Yes)
        {
            // "ok" at a report that was just read.
            return Act(talk, pending, "accept", "");
        }

        if (pending.Open is null && AnswerWords.Numbers(text) is [var number] && number <= pending.Numbers.Count)
        {
            return Act(talk, pending, string.Create(CultureInfo.InvariantCulture, $"o{number - 1}"), "");
        }

        if (pending is { Place: ReviewPlace.Menu } && ReviewPlaces.Named(talk, pending, text) is { } place)
        {
            return Open(talk, pending, place);
        }

        if (pending is { Place: ReviewPlace.Reports, Open: null } && ReviewWords.Read(text) is ("accept", ""))
        {
            // "Đạt" alone at a list: of which one?
            talk.Note(talk.L("review.which-read"));
            Ask(talk, pending);
            return true;
        }

        return ReviewWords.Read(text) is var (action, rest) ? Act(talk, pending, action, rest) : ByHousehold(talk, pending, text);
    }

    // What is typed days after is meant for something else.
    private static bool IsOld(Talk talk) => talk.Now - talk.State.AskedAt > TimeSpan.FromDays(1).TotalMilliseconds;

    /// <summary>A sentence that was asked for is asked no more: what is typed next is never taken for it. It is said that nothing was done.</summary>
    public static void Lapse(Talk talk)
    {
        if (talk.State.Pending is Pending.ForReview { Asks: { } asks, Open: { } open } pending)
        {
            talk.State = talk.State with { Pending = pending with { Asks = null } };
            talk.Note(talk.L(asks == "return" ? "review.lapsed-return" : "review.lapsed-other", ("number", ReviewView.Code(pending.Place, open))));
        }
    }

    /// <summary>Carries out an action on the list or on the one that is open; the words after it may hold a note or numbers.</summary>
    public static bool Act(Talk talk, Pending.ForReview pending, string action, string rest)
    {
        if (action is ['o', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return index < pending.Numbers.Count && Open(talk, pending, index);
        }

        switch (action)
        {
            case "next-page" when pending.Open is null && (pending.Page + 1) * ReviewView.PageSize < pending.Numbers.Count:
                Ask(talk, pending with { Page = pending.Page + 1 });
                return true;
            case "previous-page" when pending is { Open: null, Page: > 0 }:
                Ask(talk, pending with { Page = pending.Page - 1 });
                return true;
            case "list" or "back":
                Back(talk, pending);
                return true;
            case "next" when pending.Open is { } open:
                Next(talk, pending, open);
                return true;
            default:
                return pending.Place switch
                {
                    ReviewPlace.Reports or ReviewPlace.Answers => ReportReviewFlow.Act(talk, pending, action, rest),
                    ReviewPlace.Checks or ReviewPlace.Decisions => ProposalReviewFlow.Act(talk, pending, action, rest),
                    _ => false,
                };
        }
    }

    /// <summary>On to the one after this in its list, which is done with; the lists when it was the last.</summary>
    public static void Next(Talk talk, Pending.ForReview pending, long done)
    {
        var place = IndexOf(pending.Numbers, done);
        var left = pending.Numbers.Where(n => n != done).ToList();
        if (left.Count == 0)
        {
            Menu(talk);
        }
        else
        {
            Ask(talk, pending with { Numbers = left, Open = left[Math.Min(Math.Max(place, 0), left.Count - 1)], Asks = null });
        }
    }

    /// <summary>The numbers of the list that typed places stand for: "1, 3"; the open one without any; null where a place is none.</summary>
    public static IReadOnlyList<long>? Chosen(Pending.ForReview pending, string rest)
    {
        if (rest.Length == 0)
        {
            return pending.Open is { } open ? [open] : null;
        }

        return AnswerWords.Numbers(rest) is { Count: > 0 } places && places.All(p => p <= pending.Numbers.Count)
            ? [.. places.Select(p => pending.Numbers[p - 1]).Distinct()]
            : null;
    }

    /// <summary>Whether the person reads reports and checks proposals.</summary>
    internal static bool MayReview(Talk talk) => talk.Person.Access.Allows(Operation.ReviewReport);

    /// <summary>Whether the person decides on households to recognise.</summary>
    internal static bool MayDecide(Talk talk) => talk.Person.Access.Allows(Operation.Recognise);

    private static bool Open(Talk talk, Pending.ForReview pending, int index)
    {
        if (pending.Place == ReviewPlace.Menu)
        {
            var place = (ReviewPlace)pending.Numbers[index];
            var numbers = ReviewPlaces.NumbersIn(talk, place);
            Ask(talk, new Pending.ForReview(place, numbers, Open: numbers is [var only] ? only : null));
        }
        else
        {
            Ask(talk, pending with { Open = pending.Numbers[index] });
        }

        return true;
    }

    private static void Back(Talk talk, Pending.ForReview pending)
    {
        if (pending.Open is null || pending.Numbers.Count < 2)
        {
            Menu(talk);
        }
        else
        {
            Ask(talk, pending with { Open = null, Asks = null });
        }
    }

    // "H012" opens what is listed on that household.
    private static bool ByHousehold(Talk talk, Pending.ForReview pending, string text)
    {
        if (pending.Place == ReviewPlace.Menu || talk.Know.Roster.SubjectByCode(text.Trim()) is not { } subject)
        {
            return false;
        }

        for (var i = 0; i < pending.Numbers.Count; i++)
        {
            if (ReviewView.SubjectOf(talk, pending.Place, pending.Numbers[i]) == subject.Id)
            {
                return Open(talk, pending, i);
            }
        }

        talk.Note(talk.L("review.not-listed", ("subject", subject.Code)));
        Ask(talk, pending);
        return true;
    }

    private static int IndexOf(IReadOnlyList<long> numbers, long number)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i] == number)
            {
                return i;
            }
        }

        return -1;
    }
}
