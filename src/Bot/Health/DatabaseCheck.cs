using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Health;

/// <summary>The database can be read and takes a commit.</summary>
internal sealed class DatabaseCheck(WriteGate gate, Readers readers, TimeProvider time) : IHealthCheck
{
    private const long Service = 0;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var now = time.GetUtcNow();
            await gate.WriteAsync(db => Facts.Set(db, Service, "health", "ok", now)).WaitAsync(Patience, time, cancellationToken);
            readers.Read(db => Facts.Get(db, Service, "health"));
            return HealthCheckResult.Healthy();
        }
        catch (StorageException e)
        {
            return HealthCheckResult.Unhealthy(e.Message);
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy("Cơ sở dữ liệu đang bị khóa hoặc quá chậm, chưa ghi được; dịch vụ tự thử lại.");
        }
    }
}
