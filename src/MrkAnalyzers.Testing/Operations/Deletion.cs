using MrkAnalyzers.Testing.Model;
using MrkAnalyzers.Testing.Wire;

namespace MrkAnalyzers.Testing.Operations;

/// <summary>ScheduleKeyDeletion, CancelKeyDeletion. Time itself deletes: see <see cref="World.Settle"/>.</summary>
internal static class Deletion
{
    private const int ShortestWindow = 7;
    private const int LongestWindow = 30;

    public static void Schedule(Call call)
    {
        var days = call.Input.Number("PendingWindowInDays", ShortestWindow, LongestWindow) ?? LongestWindow;
        var key = call.ManagedKey(KeyStates.Deletable);
        key.PendingWindowInDays = days;
        // A primary waits for its replicas first: its own waiting period begins when the last of them is gone.
        key.DeletionDate = key.IsPrimary && key.Family.Members.Count > 1 ? null : call.Now.AddDays(days);
        call.Output.WriteString("KeyId", key.Arn);
        call.WriteTime("DeletionDate", key.DeletionDate);
        call.Output.WriteString("KeyState", key.StateAt(call.Now).ToString());
        call.Output.WriteNumber("PendingWindowInDays", days);
    }

    public static void Cancel(Call call)
    {
        var key = call.ManagedKey();
        if (!key.IsPendingDeletion)
        {
            throw KmsError.InvalidState(key.Arn, "not pending deletion");
        }

        key.PendingWindowInDays = null;
        key.DeletionDate = null;
        key.IsEnabled = false;
        call.Output.WriteString("KeyId", key.Arn);
    }
}
