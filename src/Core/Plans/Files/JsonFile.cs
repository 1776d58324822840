using System.Globalization;
using System.Text.Json;

namespace ReportBot.Core.Plans.Files;

/// <summary>Opens a JSON file that a person has written.</summary>
internal static class JsonFile
{
    /// <summary>A roster of 3,000 households is about 1 MB; a file this large is something else.</summary>
    private const long MostBytes = 20_000_000;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 16,
    };

    /// <summary>The file's content; null where it is no JSON object, with the reason among the problems.</summary>
    public static JsonDocument? Open(string path, FileProblems problems)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                problems.Add("", "Tệp lớn quá 20 MB, không phải tệp kế hoạch hay danh sách.");
                return null;
            }

            return Parse(File.ReadAllBytes(path), problems);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add("", $"Không tìm thấy tệp '{path}'; hãy kiểm tra tên và thư mục.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add("", $"Không đọc được tệp '{path}'; hãy kiểm tra quyền đọc.");
        }

        return null;
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> content, FileProblems problems)
    {
        try
        {
            var bom = content.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
            var document = JsonDocument.Parse(content[bom..], Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            problems.Add("", "Tệp phải là một nhóm trường { … }.");
        }
        catch (JsonException e)
        {
            problems.Add("", string.Create(
                CultureInfo.InvariantCulture,
                $"Không đọc được JSON ở dòng {e.LineNumber + 1}, cột {e.BytePositionInLine + 1}; hãy xem dấu phẩy, ngoặc và dấu nháy ở đó."));
        }

        return null;
    }
}
