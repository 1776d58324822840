using ReportBot.Core.Levels;

namespace ReportBot.Core.Conversations;

/// <summary>Where a proposed figure comes from, in words.</summary>
internal static class ProposedWords
{
    /// <summary>"danh sách hộ xã Mẫu Đông, ngày 02/06/2025"</summary>
    public static string Source(Texts words, FigureSource source)
    {
        var (from, to) = (Format.DayAndYear(source.From), Format.DayAndYear(source.To));
        return source.Basis switch
        {
            FigureBasis.List => words.Say("proposed.list", ("place", source.Place), ("to", to)),
            FigureBasis.Decisions => words.Say("proposed.decisions", ("place", source.Place), ("from", from), ("to", to)),
            FigureBasis.Reports => words.Say("proposed.reports", ("place", source.Place), ("count", Format.Plain(source.Reports)), ("from", from), ("to", to)),
        };
    }
}
