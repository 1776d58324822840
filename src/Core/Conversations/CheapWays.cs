namespace ReportBot.Core.Conversations;

/// <summary>Ways to report that need fewer messages than a list.</summary>
internal static class CheapWays
{
    /// <summary>The web page, and where each message is a cost also one message for all, before the list that asks for more.</summary>
    public static void Add(Talk talk, List<string> lines, bool isDuties)
    {
        var link = isDuties ? talk.Know.FormLink() : null;
        if (!isDuties || !talk.Know.Channel.CountsMessages)
        {
            lines.AddRange(link is null ? [] : [talk.T("list.form", ("link", link))]);
            return;
        }

        lines.Insert(0, HelpFlow.WithCodes(talk, "help.few-messages"));
        lines.InsertRange(1, link is null ? [] : [talk.T("list.form", ("link", link))]);
    }
}
