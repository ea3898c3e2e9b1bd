namespace MrkAnalyzers.Testing;

/// <summary>The last requests, oldest first. Thread-safe.</summary>
internal sealed class RequestLog
{
    /// <summary>Enough for any test, and no leak in a server that runs for weeks.</summary>
    public const int Capacity = 100_000;

    private readonly object _gate = new();
    private readonly Queue<LocalKmsRequest> _requests = new();

    public IReadOnlyList<LocalKmsRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public void Add(LocalKmsRequest request)
    {
        lock (_gate)
        {
            if (_requests.Count == Capacity)
            {
                _requests.Dequeue();
            }

            _requests.Enqueue(request);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
        }
    }
}
