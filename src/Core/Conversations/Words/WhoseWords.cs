namespace ReportBot.Core.Conversations;

/// <summary>
/// Which period and which households words are on, settled once before any flow reads them: a period that opens them, numbers of a list, "hộ kia", "còn lại", "cả 3 nhà" and
/// whom they deny become plain words and codes.
/// </summary>
internal static class WhoseWords
{
    /// <summary>The message as every flow reads it.</summary>
    public static string Plainly(Talk talk, string text)
    {
        var opened = PeriodOpening.Plainly(talk, text);
        return opened.Length == 0 ? opened : Named(talk, AskedWithin.Told(talk, opened));
    }

    // With the codes of those that it names in other ways; whom it denies has had what it tells taken out.
    private static string Named(Talk talk, string text)
    {
        var named = TheOthers.WithCodes(talk, SaidOfAll.WithCodes(talk, InTurn.WithCodes(talk, LabelOnce.Repeated(talk, RoundNumbers.WithCodes(talk, OwnNumbers.WithCodes(talk, NotButOther.Settle(talk, AllVisited.Told(talk, ToldAtHead.Told(talk, ThoseHouseholds.WithCodes(talk, ListNumbers.WithCodes(talk, NamesBeforeColon.WithCodes(talk, OthersFine.AsNil(text)))))))))))));
        if (NamedIn.Own(talk, named) is { Codes.Count: > 0, Left: { Length: > 0 } left } && SmallTalkFlow.IsThanks(left))
        {
            // "h102 cảm ơn em" reports on nobody.
            return left;
        }

        return LaterWords.AsNil(named) is var nil && nil != named && NamedIn.Own(talk, named).Codes.Count > 0 && !IsKept(talk, nil) ? nil : named;
    }

    // What goes along in words goes as it was typed; so does what would be taken off the household that is named.
    private static bool IsKept(Talk talk, string nil) => BatchReader.FormOf(talk) is { } form
        && BatchReader.Read(nil, BatchReader.Context(talk, form, Duties.Subjects(talk))).Reports is var reports && (reports.All(r => r.Subject is null) || reports.Any(r => r.Rest.Contains(LaterWords.Nil, StringComparison.Ordinal)));
}
