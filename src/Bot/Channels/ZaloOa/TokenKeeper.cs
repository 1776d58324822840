using System.Globalization;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>
/// Has an access token ready. A refresh token works once: one refresh at a time, noted in the database before, the new
/// pair stored before it is used. A crash between the two leaves the note, and the operator is told what to do.
/// </summary>
internal sealed class TokenKeeper(
    ZaloOaApi api, TokenStore store, WriteGate gate, Readers readers, ZaloOaStatus status, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(10);

    // Message after message would ask again otherwise.
    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim one = new(1, 1);
    private TokenPair? current;
    private TokenPair? unstored;
    private long? failedAt;

    /// <summary>A token that is good now; null where there is none, and the status says why.</summary>
    /// <param name="refused">One that the platform has just refused.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<string?> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        if (IsGood(Volatile.Read(ref current), refused))
        {
            return current!.Access;
        }

        await one.WaitAsync(cancellationToken);
        try
        {
            return IsGood(current, refused) || await TryRenewAsync(refused, cancellationToken) ? current!.Access : null;
        }
        catch (StorageException)
        {
            status.Troubled("Chưa ghi được mã truy cập Zalo OA vào cơ sở dữ liệu; dịch vụ tự thử lại.");
            return null;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private bool IsGood(TokenPair? pair, string? refused) =>
        pair is { Access: { } access } && access != refused && pair.ExpiresAt - time.GetUtcNow() > Early;

    private async Task<bool> TryRenewAsync(string? refused, CancellationToken cancellationToken)
    {
        if (unstored is null)
        {
            var (kept, wasLeft) = readers.Read(store.Load);
            if (IsGood(kept, refused))
            {
                Volatile.Write(ref current, kept);
                return true;
            }

            if (failedAt is { } last && time.GetElapsedTime(last) < BetweenFailures)
            {
                return false;
            }

            failedAt = time.GetTimestamp();
            if (!await TryRefreshAsync(kept, wasLeft, cancellationToken))
            {
                return false;
            }

            failedAt = null;
        }

        // Never lost from here: should the store fail now, it is tried again before anything else.
        var pair = unstored!;
        await gate.WriteAsync(db => store.Save(db, pair, time.GetUtcNow()));
        unstored = null;
        Volatile.Write(ref current, pair);
        status.InContact();
        return true;
    }

    private async Task<bool> TryRefreshAsync(TokenPair kept, bool wasLeft, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await gate.WriteAsync(db => store.Refreshing(db, kept, now, now));

        // Not cancelled half-way: the token would be used up and its successor lost.
        cancellationToken.ThrowIfCancellationRequested();
        var answer = await api.RefreshAsync(kept.Refresh, CancellationToken.None);
        if (answer.Pair is { } pair)
        {
            unstored = pair;
            return true;
        }

        status.Troubled(answer switch
        {
            { Error: -14020 } when wasLeft => "Zalo OA: dịch vụ dừng đúng lúc đang đổi mã, mã mới bị mất; hãy cấp quyền lại và đặt ZaloOa:RefreshToken mới.",
            { Error: -14020 or -14014 or -14019 } => "Zalo OA: refresh token đã dùng rồi hoặc hết hạn; hãy cấp quyền lại và đặt ZaloOa:RefreshToken mới.",
            { Kind: AnswerKind.Refused } => string.Create(
                CultureInfo.InvariantCulture,
                $"Zalo OA không đổi mã truy cập ({answer.Error} {answer.Reason}); hãy kiểm tra ZaloOa:AppId, AppSecret và RefreshToken."),
            _ => $"Chưa nối được với máy chủ cấp mã của Zalo OA ({answer.Reason}); dịch vụ tự thử lại.",
        });
        if (answer.Kind is AnswerKind.NotSent or AnswerKind.Refused)
        {
            await gate.WriteAsync(db => store.Refreshing(db, kept, null, now));
        }

        return false;
    }
}
