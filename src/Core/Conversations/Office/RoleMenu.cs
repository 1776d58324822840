using ReportBot.Core.Messaging;
using ReportBot.Core.People;

namespace ReportBot.Core.Conversations;

/// <summary>The commands that fit a person's roles, most used first.</summary>
internal static class RoleMenu
{
    public static IReadOnlyList<MenuItem> For(Talk talk)
    {
        var access = talk.Person.Access;
        var items = new List<MenuItem>();
        if (access.HasAny(Roles.Reporter))
        {
            items.Add(new("baocao", talk.T("menu.report")));
            items.Add(new("ho", talk.T("menu.subjects", ("nouns", SubjectNouns.MineMany(talk)))));
            items.Add(new("han", talk.T("menu.deadlines")));
            items.Add(new("lichsu", talk.T("menu.history")));
            items.Add(new("dotxuat", talk.T("menu.ad-hoc")));
            items.Add(new("dangky", talk.L("menu.register")));
        }

        if (access.Allows(Operation.ReadSummary))
        {
            items.Add(new("tonghop", talk.T("menu.summary")));
            items.Add(new("chuanop", talk.T("menu.missing")));
        }

        if (access.Allows(Operation.Export))
        {
            items.Add(new("xuat", talk.T("menu.export")));
        }

        if (access.Allows(Operation.Nudge))
        {
            items.Add(new("nhac", talk.T("menu.nudge")));
        }

        if (access.Allows(Operation.ReviewReport) || access.Allows(Operation.Recognise))
        {
            items.Add(new("duyet", talk.L("menu.review")));
        }

        if (access.Allows(Operation.Invite))
        {
            items.Add(new("moi", talk.T("menu.invite")));
        }

        if (access.Allows(Operation.Import))
        {
            items.Add(new("nhap", talk.T("menu.import")));
        }

        if (access.Allows(Operation.ManageBroadcasts))
        {
            items.Add(new("tiendo", talk.T("menu.progress")));
        }

        if (access.Allows(Operation.ReadBudget))
        {
            items.Add(new("hanmuc", talk.T("menu.budget")));
        }

        items.Add(new("thietbi", talk.T("menu.chats")));
        items.Add(new("tiep", talk.T("menu.resume")));
        items.Add(new("huy", talk.T("menu.stop")));
        items.Add(new("trogiup", talk.T("menu.help")));
        return items;
    }
}
