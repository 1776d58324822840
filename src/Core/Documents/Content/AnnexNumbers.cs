namespace ReportBot.Core.Documents.Content;

/// <summary>Which list an annex is, so that the text can point at it.</summary>
public enum AnnexKind
{
    /// <summary>The plan's table of targets.</summary>
    Targets,

    /// <summary>Households proposed for recognition.</summary>
    Recognition,

    /// <summary>The year's work of collectives and individuals.</summary>
    Commendation,

    /// <summary>By area, or by the body reported on.</summary>
    Areas,

    /// <summary>By party cell or body.</summary>
    Groups,

    /// <summary>By official.</summary>
    Officials,

    /// <summary>Report by report.</summary>
    Reports,

    /// <summary>What was written in words, by subject and by household.</summary>
    Opinions,

    /// <summary>What came with the reports and answers no question.</summary>
    Remarks,

    /// <summary>The reports behind each figure.</summary>
    Sources,
}

/// <summary>The annexes that a document has, by their numbers: the text names no list that is left out.</summary>
internal sealed class AnnexNumbers(IReadOnlyList<Annex> annexes)
{
    /// <summary>"Phụ lục V"; null where there is no such annex.</summary>
    public string? Name(Composing at, AnnexKind kind)
    {
        for (var i = 0; i < annexes.Count; i++)
        {
            if (annexes[i].Kind == kind)
            {
                return at.Words.Say("annex", ("number", annexes.Count == 1 ? "" : ReportComposer.Roman(i + 1))).TrimEnd();
            }
        }

        return null;
    }
}
