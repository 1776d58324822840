using ReportBot.Core.Plans;

namespace ReportBot.Core.Documents;

/// <summary>
/// The look of a plan's documents, settled: its own settings over the defaults of its layout. Party: Guideline
/// 36-HD/VPTW and its successor; State: Annex I of Decree 30/2020/NĐ-CP.
/// </summary>
public sealed record DocumentStyle
{
    /// <summary>The Party layout; otherwise that of State bodies.</summary>
    public required bool IsParty { get; init; }

    /// <summary>The font of everything.</summary>
    public required string Font { get; init; }

    /// <summary>Body, points.</summary>
    public required int BodySize { get; init; }

    /// <summary>Header, points.</summary>
    public required int HeaderSize { get; init; }

    /// <summary>Kind of document, points.</summary>
    public required int TitleSize { get; init; }

    /// <summary>Exact line spacing in points; null for <see cref="LinePercent"/>.</summary>
    public required int? LinePoints { get; init; }

    /// <summary>Line spacing in per cent.</summary>
    public required int LinePercent { get; init; }

    /// <summary>Space after a paragraph, points.</summary>
    public required int ParagraphPoints { get; init; }

    /// <summary>First line indent, mm.</summary>
    public required int IndentMm { get; init; }

    /// <summary>Margins, mm.</summary>
    public required (int Top, int Bottom, int Left, int Right) Margins { get; init; }

    /// <summary>Number and symbol, with the blank for the number.</summary>
    public required string Number { get; init; }

    /// <summary>"." or "./.".</summary>
    public required string End { get; init; }

    /// <summary>The signer's post is bold.</summary>
    public required bool SignerPostBold { get; init; }

    /// <summary>uỷ, not ủy.</summary>
    public required bool OldSpelling { get; init; }

    /// <summary>"0,28 %", not "0,28%".</summary>
    public required bool PercentSpace { get; init; }

    /// <summary>"08", not "8".</summary>
    public required bool TwoDigits { get; init; }

    /// <summary>Heads of households are named in the annexes.</summary>
    public required bool NamesInAnnexes { get; init; }

    /// <summary>Heads of households are named in the text too.</summary>
    public required bool NamesInText { get; init; }

    /// <summary>"Kính gửi"; none where empty.</summary>
    public required IReadOnlyList<string> Addressees { get; init; }

    /// <summary>The look of a plan's documents.</summary>
    public static DocumentStyle Of(Plan plan)
    {
        var set = plan.Document ?? new DocumentSettings();
        var party = plan.Header.Layout == "party";
        return new DocumentStyle
        {
            IsParty = party,
            Font = set.Font ?? "Times New Roman",
            BodySize = set.BodySize ?? 14,
            HeaderSize = set.HeaderSize ?? (party ? 14 : 12),
            TitleSize = set.TitleSize ?? (party ? 15 : 14),
            LinePoints = set.LinePoints ?? (set.LinePercent is null && party ? 18 : null),
            LinePercent = set.LinePercent ?? 110,
            ParagraphPoints = set.ParagraphPoints ?? 6,
            IndentMm = set.IndentMm ?? (party ? 10 : 12),
            Margins = (set.TopMm ?? 20, set.BottomMm ?? 20, set.LeftMm ?? 30, set.RightMm ?? 15),
            Number = set.Number ?? (party ? $"Số      -{plan.Header.ReportSymbol}" : $"Số:      /{plan.Header.ReportSymbol}"),
            End = set.End ?? (party ? "." : "./."),
            SignerPostBold = set.SignerPostBold ?? !party,
            OldSpelling = set.Spelling == "uỷ",
            PercentSpace = set.PercentSpace ?? false,
            TwoDigits = set.TwoDigits ?? false,
            NamesInAnnexes = set.HouseholdNames is not "none",
            NamesInText = set.HouseholdNames is "all",
            Addressees = set.Addressees,
        };
    }
}
