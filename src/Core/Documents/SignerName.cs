using ReportBot.Core.Households;
using ReportBot.Core.Plans;
using ReportBot.Core.Text;

namespace ReportBot.Core.Documents;

/// <summary>Who signs: whoever holds the signer's post in the list of officials on the day, else as the plan prints it; empty where neither knows.</summary>
internal static class SignerName
{
    private static readonly string[] Bodies = ["dang uy", "dang bo", "ban thuong vu", "uy ban nhan dan", "ubnd", "huyen uy", "xa", "phuong", "huyen"];

    public static string Of(Plan plan, Roster roster, DateOnly day)
    {
        var post = VietnameseText.Fold(plan.Signer.Post.Split('\n')[^1]).Trim();
        string[] holders = [.. roster.Officials.Where(o => o.From <= day && (o.To is null || day <= o.To) && o.Title.Split(',', ';').Any(t => Is(VietnameseText.Fold(t).Trim(), post))).Select(o => o.Name).Distinct(StringComparer.Ordinal)];
        return holders is [var one] ? one : plan.Signer.Name;
    }

    // "Bí thư Đảng ủy" holds the post "BÍ THƯ"; the secretary of a party cell does not.
    private static bool Is(string title, string post) =>
        title == post || (title.StartsWith(post + " ", StringComparison.Ordinal) && Bodies.Any(b => title[(post.Length + 1)..].StartsWith(b, StringComparison.Ordinal)));
}
