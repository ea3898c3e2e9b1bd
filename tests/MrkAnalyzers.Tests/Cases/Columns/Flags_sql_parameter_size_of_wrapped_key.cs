// scope: type
// dimension: two-method
// why: The parameter cuts what is longer than 256 bytes.
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Microsoft.Data.SqlClient;

namespace KeyTable
{
    public class KeyRepository(IAmazonKeyManagementService kms, SqlCommand command)
    {
        public async Task AddAsync(Guid id)
        {
            var key = await kms.GenerateDataKeyWithoutPlaintextAsync(new GenerateDataKeyWithoutPlaintextRequest { KeyId = "alias/keys", KeySpec = "AES_256" });
            await InsertAsync(id, key.CiphertextBlob.ToArray());
        }

        private Task<int> InsertAsync(Guid id, byte[] wrapped)
        {
            command.CommandText = "insert into keys values (@id, @wrapped)";
            command.Parameters.AddWithValue("@id", id);
            command.Parameters.Add("@wrapped", SqlDbType.VarBinary, {|MRK3007:256|}).Value = wrapped;
            return command.ExecuteNonQueryAsync();
        }
    }
}

namespace Microsoft.Data.SqlClient
{
    using System.Data;

    public sealed class SqlParameter
    {
        public SqlParameter() { }
        public SqlParameter(string name, SqlDbType type, int size) { ParameterName = name; SqlDbType = type; Size = size; }
        public string ParameterName { get; set; } = "";
        public SqlDbType SqlDbType { get; set; }
        public int Size { get; set; }
        public object? Value { get; set; }
    }

    public sealed class SqlParameterCollection
    {
        private readonly System.Collections.Generic.List<SqlParameter> all = new();
        public SqlParameter Add(string name, SqlDbType type, int size) => Add(new SqlParameter(name, type, size));
        public SqlParameter Add(SqlParameter parameter) { all.Add(parameter); return parameter; }
        public SqlParameter AddWithValue(string name, object? value) => Add(new SqlParameter { ParameterName = name, Value = value });
    }

    public sealed class SqlCommand
    {
        public string CommandText { get; set; } = "";
        public SqlParameterCollection Parameters { get; } = new();
        public System.Threading.Tasks.Task<int> ExecuteNonQueryAsync() => System.Threading.Tasks.Task.FromResult(1);
    }
}
