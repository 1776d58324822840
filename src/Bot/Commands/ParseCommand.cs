using System.CommandLine;
using ReportBot.Bot.Settings;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Bot.Commands;

/// <summary>What a message would be understood as; works without a database too.</summary>
internal static class ParseCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var text = new Argument<string>("text") { HelpName = "TIN", Description = "Nội dung tin nhắn.", Arity = ArgumentArity.ZeroOrOne };
        var form = new Option<string>("--form") { HelpName = "MẪU", Description = "Mẫu báo cáo; mặc định household-periodic.", DefaultValueFactory = _ => "household-periodic" };
        var batch = new Option<bool>("--batch") { Description = "Đọc từng dòng {\"id\",\"text\"} ở đầu vào chuẩn, in từng dòng {\"id\",\"reports\"}." };
        var command = new Command("parse", "Xem một tin nhắn được hiểu thế nào (JSON).") { text, form, batch };
        command.SetAction(async (parsed, cancel) =>
        {
            var isBatch = parsed.GetValue(batch);
            if (isBatch == parsed.GetResult(text) is { Tokens.Count: > 0 })
            {
                throw CommandException.Usage(isBatch ? "Với --batch, tin được đọc ở đầu vào chuẩn; hãy bỏ TIN." : "Còn thiếu TIN; ví dụ: reportbot parse \"H012 đã thăm hôm qua\".");
            }

            var context = ParseContext.Load(ProgramSettings.Load(surroundings), surroundings, parsed.GetValue(form)!);
            if (isBatch)
            {
                await BatchAsync(surroundings, context, cancel);
                return;
            }

            await surroundings.Out.WriteLineAsync(ParseJson.One(parsed.GetValue(text)!, context));
        });
        return command;
    }

    private static async Task BatchAsync(Surroundings surroundings, ReadingContext context, CancellationToken cancel)
    {
        while (await surroundings.In.ReadLineAsync(cancel) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                await surroundings.Out.WriteLineAsync(ParseJson.BatchLine(line, context));
            }
        }
    }
}
