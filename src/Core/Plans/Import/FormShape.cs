using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans.Import;

/// <summary>
/// What of a form may not change under the same version: the questions' keys and kinds, and the keys of their choices.
/// Reports are kept by these; under a new version the old ones stay readable by the old form. Words, labels and help may
/// change at any time.
/// </summary>
internal static class FormShape
{
    /// <summary>A problem for each form whose questions changed while its version did not.</summary>
    public static IReadOnlyList<FileProblem> Problems(Plan plan, Plan former, string file) =>
    [
        .. from form in plan.Forms
           let before = former.Forms.FirstOrDefault(f => f.Version == form.Version && string.Equals(f.Id, form.Id, StringComparison.Ordinal))
           where before is not null
           let changed = Changed(before, form)
           where changed.Count > 0
           select new FileProblem(file, $"forms, {form.Id}.version", string.Create(CultureInfo.InvariantCulture, $"Biểu mẫu này đã nhập với phiên bản {form.Version} mà nay khác: {string.Join(", ", changed)}. Hãy ghi \"version\": {form.Version + 1}; báo cáo cũ vẫn đọc theo phiên bản {form.Version}.")),
    ];

    private static List<string> Changed(Form before, Form now)
    {
        var (was, becomes) = (Shape(before), Shape(now));
        return [.. was.Keys.Union(becomes.Keys, StringComparer.Ordinal).Where(key => !string.Equals(was.GetValueOrDefault(key), becomes.GetValueOrDefault(key), StringComparison.Ordinal))];
    }

    private static Dictionary<string, string> Shape(Form form) => form.Questions.ToDictionary(
        q => q.Key, q => q.Kind + ":" + string.Join(',', q.Choices.Select(c => c.Key)), StringComparer.Ordinal);
}
