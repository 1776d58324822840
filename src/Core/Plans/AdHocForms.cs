using ReportBot.Core.Forms;

namespace ReportBot.Core.Plans;

/// <summary>The form of reports that nobody owes, for plans whose file names none: free text first, since something has happened.</summary>
internal static class AdHocForms
{
    private static readonly Lazy<Form> OwnForm = new(() =>
    {
        using var stream = typeof(AdHocForms).Assembly.GetManifestResourceStream("ad-hoc.json")!;
        using var reader = new StreamReader(stream);
        return FormFile.Read(reader.ReadToEnd());
    });

    /// <summary>The plan with the product's own form where it names none.</summary>
    public static Plan Complete(Plan plan) => plan.AdHocForm is not null
        ? plan
        : plan with
        {
            AdHocForm = OwnForm.Value.Id,
            Forms = plan.Forms.Any(f => string.Equals(f.Id, OwnForm.Value.Id, StringComparison.Ordinal)) ? plan.Forms : [.. plan.Forms, OwnForm.Value],
        };
}
