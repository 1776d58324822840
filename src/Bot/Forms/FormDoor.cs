using System.Data.Common;
using ReportBot.Bot.Channels.Web;
using ReportBot.Core.People;
using ReportBot.Core.Storage;
using ReportBot.Core.WebForms;

namespace ReportBot.Bot.Forms;

/// <summary>Lets in who holds a link that is good now, and no faster than a person works.</summary>
internal sealed class FormDoor(WriteGate gate, Readers readers, UnitDirectory units, ChatLimits limits, TimeProvider time)
{
    /// <summary>Why a request goes no further; null when it may. Before its body is read.</summary>
    public IResult? Refusal(HttpContext http, string token)
    {
        var visit = readers.Read(db => FormVisit.Open(db, units, token, time.GetUtcNow()));
        return visit is null ? FormRefusals.NoSuchLink
            : limits.MessageRefusedFor(http, FormattableString.Invariant($"form:{visit.Official.Id}")) is { } wait ? Refusals.TooFast(http, wait)
            : null;
    }

    /// <summary>Carries it out in a transaction; the answer goes out after the commit.</summary>
    /// <exception cref="StorageException">Nothing was stored.</exception>
    public async Task<IResult> WriteAsync(string token, Func<DbConnection, FormVisit, FormAnswer> carryOut)
    {
        var answer = await gate.WriteAsync(db =>
            FormVisit.Open(db, units, token, time.GetUtcNow()) is { } visit ? carryOut(db, visit) : null);
        return answer is null ? FormRefusals.NoSuchLink : FormEndpoints.Json(answer.Body, answer.Status);
    }
}
