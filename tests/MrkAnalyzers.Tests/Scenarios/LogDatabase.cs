using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace MrkAnalyzers.Tests.Scenarios;

/// <summary>A database that keeps what a command's parameters send: no more than <see cref="DbParameter.Size"/>, as ADO.NET documents ("the data is truncated to the value of Size").</summary>
internal sealed class LogDatabase : DbConnection
{
    public List<byte[]> Rows { get; } = [];

    [AllowNull]
    public override string ConnectionString { get; set; } = "";

    public override string Database => "log";

    public override string DataSource => "memory";

    public override string ServerVersion => "1";

    public override ConnectionState State => ConnectionState.Open;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Close()
    {
    }

    public override void Open()
    {
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new Command(this);

    private sealed class Command(LogDatabase database) : DbCommand
    {
        private readonly ParameterList parameters = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override int ExecuteNonQuery()
        {
            database.Rows.AddRange(parameters.Cast<Parameter>().Select(static parameter => parameter.Sent));
            return parameters.Count;
        }

        public override void Cancel() => throw new NotSupportedException();

        public override object ExecuteScalar() => throw new NotSupportedException();

        public override void Prepare() => throw new NotSupportedException();

        protected override DbParameter CreateDbParameter() => new Parameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => throw new NotSupportedException();
    }

    private sealed class Parameter : DbParameter
    {
        public byte[] Sent => Value is byte[] bytes ? bytes[..Math.Min(bytes.Length, Size)] : [];

        public override DbType DbType { get; set; }

        public override ParameterDirection Direction { get; set; }

        public override bool IsNullable { get; set; }

        [AllowNull]
        public override string ParameterName { get; set; } = "";

        public override int Size { get; set; }

        [AllowNull]
        public override string SourceColumn { get; set; } = "";

        public override bool SourceColumnNullMapping { get; set; }

        public override object? Value { get; set; }

        public override void ResetDbType()
        {
        }
    }

    private sealed class ParameterList : DbParameterCollection
    {
        private readonly List<object> list = [];

        public override int Count => list.Count;

        public override object SyncRoot => list;

        public override int Add(object value)
        {
            list.Add(value);
            return list.Count - 1;
        }

        public override IEnumerator GetEnumerator() => list.GetEnumerator();

        public override void AddRange(Array values) => throw new NotSupportedException();

        public override void Clear() => throw new NotSupportedException();

        public override bool Contains(object value) => throw new NotSupportedException();

        public override bool Contains(string value) => throw new NotSupportedException();

        public override void CopyTo(Array array, int index) => throw new NotSupportedException();

        public override int IndexOf(object value) => throw new NotSupportedException();

        public override int IndexOf(string parameterName) => throw new NotSupportedException();

        public override void Insert(int index, object value) => throw new NotSupportedException();

        public override void Remove(object value) => throw new NotSupportedException();

        public override void RemoveAt(int index) => throw new NotSupportedException();

        public override void RemoveAt(string parameterName) => throw new NotSupportedException();

        protected override DbParameter GetParameter(int index) => throw new NotSupportedException();

        protected override DbParameter GetParameter(string parameterName) => throw new NotSupportedException();

        protected override void SetParameter(int index, DbParameter value) => throw new NotSupportedException();

        protected override void SetParameter(string parameterName, DbParameter value) => throw new NotSupportedException();
    }
}
