using System.Collections;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;

namespace MrkAnalyzers.Runtime.Tests.Canary;

/// <summary>Hears all that a process gives away: activities, metrics, diagnostic events, event sources, traces, and every exception that is thrown.</summary>
internal sealed class Witness : IDisposable
{
    // The exceptions of other tests are none of this one's.
    private static readonly AsyncLocal<Witness?> Current = new();

    private readonly StringBuilder _seen = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly TraceListener _traces;

    public Witness()
    {
        Current.Value = this;
        var activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(activities);
        var meters = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear("meter", instrument.Name, value, tags));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear("meter", instrument.Name, value, tags));
        meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear("meter", instrument.Name, value, tags));
        meters.Start();
        _traces = new Traces(this);
        Trace.Listeners.Add(_traces);
        _subscriptions.AddRange([activities, meters, new Events(this), DiagnosticListener.AllListeners.Subscribe(new Diagnostics(this))]);
        AppDomain.CurrentDomain.FirstChanceException += HearThrown;
    }

    public string Seen
    {
        get
        {
            lock (_seen)
            {
                return _seen.ToString();
            }
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= HearThrown;
        Trace.Listeners.Remove(_traces);
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }

        Current.Value = null;
    }

    public void Hear(params object?[] texts)
    {
        lock (_seen)
        {
            foreach (var text in texts)
            {
                _seen.Append(Convert.ToString(text, CultureInfo.InvariantCulture)).Append(' ');
            }

            _seen.AppendLine();
        }
    }

    /// <summary>All that an exception says: its text, its data, each text that its type adds, and the same of those within it.</summary>
    public void Hear(Exception? exception)
    {
        if (exception is null)
        {
            return;
        }

        Hear("exception", exception);
        foreach (DictionaryEntry entry in exception.Data)
        {
            Hear("data", entry.Key, entry.Value);
        }

        foreach (var property in exception.GetType().GetProperties().Where(static property => property.GetIndexParameters().Length == 0 && property.Name != nameof(Exception.TargetSite)))
        {
            Hear(property.Name, property.GetValue(exception));
        }

        foreach (var failure in (exception as CipherException)?.Failures ?? [])
        {
            Hear("failure", failure);
            Hear(failure.Exception);
        }

        foreach (var inner in (exception as AggregateException)?.InnerExceptions ?? [])
        {
            Hear(inner);
        }

        Hear(exception.InnerException);
    }

    private void Hear(Activity activity)
    {
        Hear("activity", activity.Source.Name, activity.OperationName, activity.DisplayName, activity.StatusDescription, activity.TraceStateString);
        Hear([.. activity.TagObjects.Select(static tag => (object?)$"{tag.Key}={tag.Value}"), .. activity.Baggage.Select(static pair => (object?)$"{pair.Key}={pair.Value}")]);
        foreach (var @event in activity.Events)
        {
            Hear([@event.Name, .. @event.Tags.Select(static tag => (object?)$"{tag.Key}={tag.Value}")]);
        }
    }

    private void Hear(string kind, string name, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Hear([kind, name, value, .. tags.ToArray().Select(static tag => (object?)$"{tag.Key}={tag.Value}")]);

    private void HearThrown(object? sender, FirstChanceExceptionEventArgs arguments)
    {
        if (Current.Value == this)
        {
            Hear("thrown", arguments.Exception);
        }
    }

    private sealed class Traces(Witness witness) : TraceListener
    {
        public override void Write(string? message) => witness.Hear("trace", message);

        public override void WriteLine(string? message) => witness.Hear("trace", message);
    }

    /// <summary>Every event source at its most talkative, but those of the run time's inside.</summary>
    private sealed class Events : EventListener
    {
        private readonly Witness? _witness;

        public Events(Witness witness)
        {
            _witness = witness;
            foreach (var source in EventSource.GetSources())
            {
                Listen(source);
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            base.OnEventSourceCreated(eventSource);
            // The base class calls this before the constructor's body has run; that catches up.
            if (_witness is not null)
            {
                Listen(eventSource);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            _witness?.Hear(["event", eventData.EventSource.Name, eventData.EventName, eventData.Message, .. eventData.Payload ?? (IEnumerable<object?>)[]]);

        private void Listen(EventSource source)
        {
            // Private.InternalDiagnostics dumps what goes over sockets, on purpose; the others tell of memory, threads and tasks, much and nothing of content.
            if (!source.Name.StartsWith("Private.InternalDiagnostics", StringComparison.Ordinal)
                && !source.Name.StartsWith("Microsoft-Windows-DotNETRuntime", StringComparison.Ordinal)
                && source.Name is not ("System.Threading.Tasks.TplEventSource" or "System.Buffers.ArrayPoolEventSource" or "System.Collections.Concurrent.ConcurrentCollectionsEventSource"
                    or "System.Diagnostics.Eventing.FrameworkEventSource"))
            {
                EnableEvents(source, EventLevel.Verbose, EventKeywords.All);
            }
        }
    }

    private sealed class Diagnostics(Witness witness) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value) => value.Subscribe(this);

        public void OnNext(KeyValuePair<string, object?> value)
        {
            witness.Hear("diagnostic", value.Key, value.Value);
            foreach (var property in value.Value?.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance) ?? [])
            {
                witness.Hear(property.Name, property.GetValue(value.Value));
            }
        }

        public void OnError(Exception error)
        {
        }

        public void OnCompleted()
        {
        }
    }
}
