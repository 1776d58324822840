namespace ReportBot.Core.Plans;

/// <summary>
/// How the documents of a plan look where the rules leave a choice or the sources disagree; what is not set follows
/// the layout of the plan's header. Sizes are points, margins and indents millimetres.
/// </summary>
public sealed record DocumentSettings
{
    /// <summary>The font of everything; Times New Roman by both sets of rules.</summary>
    public string? Font { get; init; }

    /// <summary>Size of the body: 13 or 14.</summary>
    public int? BodySize { get; init; }

    /// <summary>Size of the issuing bodies and of the national or Party line above.</summary>
    public int? HeaderSize { get; init; }

    /// <summary>Size of the kind of document ("BÁO CÁO").</summary>
    public int? TitleSize { get; init; }

    /// <summary>Exact line spacing; the sources on Party documents name 18 and 19.</summary>
    public int? LinePoints { get; init; }

    /// <summary>Line spacing in per cent of a line (100 to 150), where no exact one is set.</summary>
    public int? LinePercent { get; init; }

    /// <summary>Space between paragraphs; at least 6 by Decree 30/2020.</summary>
    public int? ParagraphPoints { get; init; }

    /// <summary>First line indent: 10 to 13.</summary>
    public int? IndentMm { get; init; }

    /// <summary>Top margin.</summary>
    public int? TopMm { get; init; }

    /// <summary>Bottom margin.</summary>
    public int? BottomMm { get; init; }

    /// <summary>Left margin.</summary>
    public int? LeftMm { get; init; }

    /// <summary>Right margin.</summary>
    public int? RightMm { get; init; }

    /// <summary>The line of number and symbol with its blank: "Số      -BC/ĐU". By default from the header's symbol.</summary>
    public string? Number { get; init; }

    /// <summary>What ends the text: "." or "./.".</summary>
    public string? End { get; init; }

    /// <summary>Whether the signer's post is bold.</summary>
    public bool? SignerPostBold { get; init; }

    /// <summary><c>ủy</c> or <c>uỷ</c>, in whatever the documents say but what officials wrote.</summary>
    public string? Spelling { get; init; }

    /// <summary>"0,28 %" with a space, or "0,28%".</summary>
    public bool? PercentSpace { get; init; }

    /// <summary>Counts below ten as the plan prints them: "08".</summary>
    public bool? TwoDigits { get; init; }

    /// <summary>Where heads of households are named besides their codes: <c>none</c>, <c>annex</c> or <c>all</c>.</summary>
    public string? HouseholdNames { get; init; }

    /// <summary>"Kính gửi", where the report goes to a body above.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];
}
