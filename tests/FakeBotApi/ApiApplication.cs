using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ReportBot.FakeBotApi;

/// <summary>Straight upon Kestrel, without routing or middleware: in a benchmark it shares the machine with the product.</summary>
internal sealed class ApiApplication(FakeBotApiOptions options, FakeBotApiServer server, ApiMethods methods, BotApiSpec spec)
    : IHttpApplication<DefaultHttpContext>
{
    private readonly string methodPrefix = $"/bot{options.Token}/";
    private readonly string filePrefix = $"/file/bot{options.Token}/";

    public DefaultHttpContext CreateContext(IFeatureCollection contextFeatures)
    {
        server.Began();
        return new DefaultHttpContext(contextFeatures);
    }

    public void DisposeContext(DefaultHttpContext context, Exception? exception) => server.Ended();

    public async Task ProcessRequestAsync(DefaultHttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith(filePrefix, StringComparison.Ordinal))
        {
            await WriteAsync(context, FileReply(path[filePrefix.Length..]));
            return;
        }

        if (!path.StartsWith(methodPrefix, StringComparison.Ordinal))
        {
            await WriteAsync(context, ApiReply.Refuse(new Fault.Refused(401, "Unauthorized")));
            return;
        }

        await CallAsync(context, path[methodPrefix.Length..]);
    }

    private async Task CallAsync(DefaultHttpContext context, string method)
    {
        ApiCall call;
        try
        {
            call = await ApiCall.ReadAsync(context.Request, method, spec, options.KeepsMessages);
        }
        catch (JsonException)
        {
            server.Violate($"{method}: the body is no JSON");
            await WriteAsync(context, ApiReply.BadRequest("can't parse JSON object"));
            return;
        }

        using (call)
        {
            await AnswerAsync(context, call);
        }
    }

    private async Task AnswerAsync(DefaultHttpContext context, ApiCall call)
    {
        if (options.ChecksRequests && Wrong(call) is { } wrong)
        {
            server.Violate(wrong);
            await WriteAsync(context, ApiReply.BadRequest(wrong));
            server.Note(call, 400);
            return;
        }

        var fault = server.Faults.Take(call.Method, call.ChatId);
        if (fault is Fault.DroppedBefore)
        {
            server.Note(call, 0);
            context.Abort();
            return;
        }

        var reply = fault switch
        {
            Fault.Refused refusal => ApiReply.Refuse(refusal),
            Fault.Body body => new ApiReply(body.Status, Encoding.UTF8.GetBytes(body.Content), body.Type),
            _ => await methods.CallAsync(call, context.RequestAborted),
        };
        server.Note(call, reply.Status);
        await FinishAsync(context, fault, reply);
    }

    private static async Task FinishAsync(DefaultHttpContext context, Fault? fault, ApiReply reply)
    {
        switch (fault)
        {
            case Fault.DroppedAfter:
                context.Abort();
                return;
            case Fault.AnswerHeld held:
                await held.Until;
                break;
            case Fault.DoneBut other:
                reply = new ApiReply(200, Encoding.UTF8.GetBytes(other.Content));
                break;
        }

        await WriteAsync(context, reply);
    }

    private string? Wrong(ApiCall call) =>
        spec.Check(call.Method, call.Parameters.RootElement) ?? TelegramLimits.Check(call.Method, call.Parameters.RootElement);

    private ApiReply FileReply(string path)
    {
        if (server.Faults.Take("file", null) is Fault.Body fault)
        {
            return new ApiReply(fault.Status, Encoding.UTF8.GetBytes(fault.Content), fault.Type);
        }

        var file = methods.Files.Values.FirstOrDefault(f => f.Path == path);
        return file.Content is null
            ? ApiReply.Refuse(new Fault.Refused(404, "Not Found"))
            : new ApiReply(200, file.Content, "application/octet-stream");
    }

    private static async Task WriteAsync(DefaultHttpContext context, ApiReply reply)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.Type;
        context.Response.ContentLength = reply.Body.Length;
        if (reply.Status is >= 300 and < 400)
        {
            context.Response.Headers.Location = Encoding.UTF8.GetString(reply.Body.Span);
        }

        await context.Response.BodyWriter.WriteAsync(reply.Body);
    }
}
