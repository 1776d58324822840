using System.CommandLine;
using System.Threading.Channels;
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

    // Lines are read side by side on all cores, answered in their order, and each as soon as it can be: whoever
    // writes one line and waits gets its answer.
    private static async Task BatchAsync(Surroundings surroundings, ReadingContext context, CancellationToken cancel)
    {
        var answers = Channel.CreateBounded<Task<string>>(new BoundedChannelOptions(Environment.ProcessorCount * 16) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadLinesAsync(surroundings.In, context, answers.Writer, cancel), cancel);
        await foreach (var answer in answers.Reader.ReadAllAsync(cancel))
        {
            await surroundings.Out.WriteLineAsync(await answer);
        }

        await reading;
    }

    private static async Task ReadLinesAsync(TextReader lines, ReadingContext context, ChannelWriter<Task<string>> answers, CancellationToken cancel)
    {
        try
        {
            while (await lines.ReadLineAsync(cancel) is { } line)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    await answers.WriteAsync(Task.Run(() => ParseJson.BatchLine(line, context), cancel), cancel);
                }
            }
        }
        finally
        {
            answers.Complete();
        }
    }
}
