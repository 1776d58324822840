using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using CsvHelper;
using ReportBot.Core.People;

namespace ReportBot.Bot.Commands;

/// <summary>One-time codes for those who have no linked chat yet, or for everybody.</summary>
internal static class InviteCommand
{
    // A name that a spreadsheet would take for a formula gets an apostrophe before it.
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    public static Command Create(Surroundings surroundings)
    {
        var all = new Option<bool>("--all") { Description = "Cả những người đã ghép máy; mã cũ chưa dùng hết hiệu lực." };
        var file = new Option<string>("--out") { HelpName = "TỆP.csv", Description = "Ghi ra tệp thay vì màn hình." };
        var withBots = new Option<bool>("--bots") { Description = "Thêm cột bot: mỗi người gửi mã cho bot nào (hỏi tên các bot ở Telegram, Zalo)." };
        var named = UnitOption.Create();
        var command = new Command("invite", "Tạo mã mời dùng một lần cho cán bộ (CSV: official,name,role,code,link).") { all, file, withBots, named };
        command.SetAction(async parsed =>
        {
            await using var session = await DataSession.OpenAsync(surroundings);
            var unit = session.Unit(parsed.GetValue(named));
            if (parsed.GetValue(file) is { } target)
            {
                // New codes end the old ones and are shown once: they are not made for a file that cannot be written.
                OutputFile.Try(surroundings.FullPath(target));
            }

            var bots = parsed.GetValue(withBots) ? await NamedBots.AskAsync(session.Settings, surroundings.Time) : null;
            var links = new InvitationLinks(session.Settings.PublicUrl, bots is null ? null : () => bots);
            var invited = await session.Gate.WriteAsync(db => Invite(db, unit, parsed.GetValue(all), links, session.Clock.GetUtcNow()));
            var csv = Csv(invited, withBots: bots is not null);
            if (parsed.GetValue(file) is { } typed)
            {
                OutputFile.Write(surroundings.FullPath(typed), csv);
                await surroundings.Out.WriteLineAsync($"Đã tạo {CopyText.Count(invited.Count)} mã mời, ghi vào '{typed}'. Mỗi mã chỉ dùng một lần.");
                return;
            }

            await surroundings.Out.WriteAsync(csv);
        });
        return command;
    }

    private static List<string[]> Invite(DbConnection db, UnitView unit, bool all, InvitationLinks links, DateTimeOffset now)
    {
        var access = Access.System(unit.UnitId);
        var rows = new List<string[]>();
        foreach (var official in unit.Roster.Officials.Where(o => all || Identities.ChatsOf(db, unit.UnitId, o.Id).Count == 0))
        {
            if (Invitations.Create(db, access, official, now) is { } code)
            {
                var ways = links.For(db, official.Id, code, now);
                var bots = ways.Bots.Select(bot => $"{bot.Channel}: {bot.Title}").Append(ways.Link).Where(way => way != links.ForWeb(code));
                rows.Add([official.Code, official.Name, RoleWords.Of(official.Roles), code, links.ForWeb(code), string.Join("; ", bots)]);
            }
        }

        return rows;
    }

    // Scripts of offices rely on the first five columns; the sixth is there when it is asked for.
    private static string Csv(IEnumerable<string[]> rows, bool withBots)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Format, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(["official", "name", "role", "code", "link", "bot"]))
            {
                csv.WriteRecord(withBots ? row : row[..5]);
            }
        }

        return text.ToString();
    }
}
