namespace ReportBot.Core.Conversations;

/// <summary>What can be typed at a list of subjects, below it; where each message is a cost, the cheapest ways above it.</summary>
internal static class ListWays
{
    public static void Add(Talk talk, Pending.ForSubject pending, List<string> lines)
    {
        if (pending is not { Aim: SubjectAim.Report, Asked: null, OfPictures: false })
        {
            lines.Add(pending is { Then: not null, Between: false }
                ? talk.T("list.how-whose", ("noun", SubjectNouns.One(talk, pending.Subjects)))
                : talk.T("list.how-short"));
            return;
        }

        lines.Add(talk.T("list.how", ("noun", SubjectNouns.Many(talk, pending.Subjects))));
        AddCheap(talk, lines);
        if (Leaving.Waits(talk, pending) is { } waits)
        {
            lines.Add(waits);
        }
    }

    // The web page, and where each message is a cost also one message for all, before the list that asks for more.
    private static void AddCheap(Talk talk, List<string> lines)
    {
        var link = talk.Know.FormLink();
        if (!talk.Know.Channel.CountsMessages)
        {
            lines.AddRange(link is null ? [] : [talk.T("list.form", ("link", link))]);
            return;
        }

        lines.Insert(0, HelpFlow.WithCodes(talk, "help.few-messages"));
        lines.InsertRange(1, link is null ? [] : [talk.T("list.form", ("link", link))]);
    }
}
