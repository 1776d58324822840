using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Web;

/// <summary>
/// Bringing messages to the page: a stream of server-sent events, or a long poll where something on the way
/// holds streams back. Both go by the last message that the page has, so none is lost or shown twice.
/// </summary>
internal static class StreamEndpoints
{
    private const int MostAtOnce = 100;
    private const int PageOfHistory = 30;

    public static IResult Events(
        string id, long? after, HttpContext http, Readers readers, SessionNotifier notifier, IHostApplicationLifetime life)
    {
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var last = long.TryParse(http.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var seen) ? seen : after ?? 0;
        return TypedResults.ServerSentEvents(Follow(id, last, readers, notifier, life.ApplicationStopping, http.RequestAborted));
    }

    public static async Task<IResult> Messages(
        string id, long? after, long? before, int? wait, HttpContext http, Readers readers, SessionNotifier notifier,
        WebSessions sessions, IOptions<WebChatOptions> options, TimeProvider time, IHostApplicationLifetime life)
    {
        if (after is null)
        {
            await sessions.SeenAsync(id);
            var page = readers.Read(db => WebMessages.Before(db, id, before ?? long.MaxValue, PageOfHistory + 1));
            var more = page.Count > PageOfHistory;
            return Json(more ? page.Skip(1) : page, more);
        }

        using var subscription = notifier.Subscribe(id);
        var rows = readers.Read(db => WebMessages.After(db, id, after.Value, MostAtOnce));
        if (rows.Count == 0 && wait > 0)
        {
            await WaitForNewsAsync(subscription, options.Value.LongPoll, time, life.ApplicationStopping, http.RequestAborted);
            rows = readers.Read(db => WebMessages.After(db, id, after.Value, MostAtOnce));
        }

        return Json(rows, more: rows.Count == MostAtOnce);
    }

    public static IResult About(string id, Signboards signboards) =>
        TypedResults.Json(signboards.For(id), WebJson.Readable.Signboard);

    private static async IAsyncEnumerable<SseItem<string>> Follow(
        string id, long last, Readers readers, SessionNotifier notifier, CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken aborted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        using var subscription = notifier.Subscribe(id);
        yield return new SseItem<string>("{}", "ready");
        bool? news = true;
        while (news is not null)
        {
            if (news is false)
            {
                yield return new SseItem<string>("{}", "beat");
            }

            var rows = news is true ? readers.Read(db => WebMessages.After(db, id, last, MostAtOnce)) : [];
            foreach (var row in rows)
            {
                last = row.Id;
                yield return new SseItem<string>(row.ToJson()) { EventId = row.Id.ToString(CultureInfo.InvariantCulture) };
            }

            news = rows.Count == MostAtOnce ? true : await NextAsync(subscription, ended.Token);
        }
    }

    // Null when the page has gone or the service stops: the stream ends quietly.
    private static async Task<bool?> NextAsync(SessionNotifier.Subscription subscription, CancellationToken ended)
    {
        try
        {
            return await subscription.WaitAsync(ended);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task WaitForNewsAsync(
        SessionNotifier.Subscription subscription, TimeSpan most, TimeProvider time, CancellationToken stopping, CancellationToken aborted)
    {
        using var late = new CancellationTokenSource(most, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping, aborted);
        while (await NextAsync(subscription, ended.Token) is false)
        {
            // A beat tells a long poll nothing.
        }
    }

    private static ContentHttpResult Json(IEnumerable<WebMessage> rows, bool more)
    {
        var json = new StringBuilder("{\"messages\":[").AppendJoin(',', rows.Select(row => row.ToJson()));
        json.Append("],\"more\":").Append(more ? "true" : "false").Append('}');
        return TypedResults.Text(json.ToString(), "application/json", Encoding.UTF8);
    }
}
