using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>"H012 H033 H117 đã thăm trong tuần": the same words told of several of a round are asked about once, and the answer is for all of them.</summary>
internal static class SharedQuestion
{
    /// <summary>The other reports of the round in which the same words leave the same question open.</summary>
    public static IReadOnlyList<DraftRef> Alike(Talk talk, Pending.ForBatch batch, BatchItem item, UnclearKey unclear) =>
        OpenForm.Of(talk, item.Draft)?.Form.Find(unclear.Key) is { Kind: QuestionKind.Date or QuestionKind.YesNo } && unclear.Doubt.Read.Length > 0
            ? [.. batch.Items.Where(i => i != item && i.Unclear is [var first, ..] && IsSame(first, unclear) && OpenForm.Of(talk, i.Draft) is not null).Select(i => i.Draft)]
            : [];

    /// <summary>The round without what is asked of these now.</summary>
    public static Pending.ForBatch Without(Pending.ForBatch batch, IReadOnlyList<DraftRef> asked, string key) => batch with
    {
        Items = [.. batch.Items.Select(i => asked.Contains(i.Draft) ? i with { Unclear = [.. i.Unclear.Where(u => u.Key != key)] } : i)],
    };

    /// <summary>Keeps with the others what the first one was changed to.</summary>
    public static void Keep(Talk talk, Pending.ForAnswer pending, Func<Reports.Draft, Reports.Draft> change)
    {
        foreach (var at in pending.Also.Select(d => OpenForm.Of(talk, d)).OfType<OpenForm>())
        {
            at.Keep(change);
        }
    }

    /// <summary>"H012, H033, H117": of whom it is asked.</summary>
    public static string Codes(Talk talk, OpenForm at, Pending.ForAnswer pending) =>
        string.Join(", ", pending.Also.Select(d => talk.CodeOf(d.Subject)).Prepend(at.Subject.Code));

    private static bool IsSame(UnclearKey one, UnclearKey other) =>
        one.Key == other.Key && one.Doubt.Reason == other.Doubt.Reason && one.Doubt.Read == other.Doubt.Read;
}
