"""boto3 against a LocalKms server: the multi-Region round trip, and AWS's documented errors."""
import sys
import time

import boto3
from botocore.exceptions import ClientError

url = sys.argv[1]


def kms(region):
    return boto3.client("kms", region_name=region, endpoint_url=url, aws_access_key_id="any", aws_secret_access_key="any")


def fails(code, call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        return error.response["Error"]["Message"]
    raise AssertionError(f"{code} expected")


virginia, ireland = kms("us-east-1"), kms("eu-west-1")
key = virginia.create_key(MultiRegion=True)["KeyMetadata"]
replica = virginia.replicate_key(KeyId=key["KeyId"], ReplicaRegion="eu-west-1")["ReplicaKeyMetadata"]
assert replica["KeyState"] == "Creating", replica
while ireland.describe_key(KeyId=key["KeyId"])["KeyMetadata"]["KeyState"] != "Enabled":
    time.sleep(0.1)
for client in (virginia, ireland):
    client.create_alias(AliasName="alias/boto3", TargetKeyId=key["KeyId"])

context = {"purpose": "boto3"}
blob = virginia.encrypt(KeyId="alias/boto3", Plaintext=b"a secret", EncryptionContext=context)["CiphertextBlob"]
opened = ireland.decrypt(CiphertextBlob=blob, EncryptionContext=context)
assert opened["Plaintext"] == b"a secret" and opened["KeyId"] == replica["Arn"], opened
assert ireland.decrypt(CiphertextBlob=blob, KeyId="alias/boto3", EncryptionContext=context)["Plaintext"] == b"a secret"

message = fails("NotFoundException", ireland.decrypt, CiphertextBlob=blob, KeyId=key["Arn"], EncryptionContext=context)
assert message == "Invalid arn us-east-1", message
message = fails("NotFoundException", ireland.decrypt, CiphertextBlob=blob, KeyId="alias/none", EncryptionContext=context)
assert message.startswith("Alias arn:aws:kms:eu-west-1:"), message
flipped = blob[:40] + bytes([blob[40] ^ 1]) + blob[41:]
for tampered in (blob[:-1], blob + b"x", flipped):
    fails("InvalidCiphertextException", ireland.decrypt, CiphertextBlob=tampered, EncryptionContext=context)
fails("InvalidCiphertextException", ireland.decrypt, CiphertextBlob=blob)
fails("AccessDeniedException", kms("ap-northeast-1").decrypt, CiphertextBlob=blob, EncryptionContext=context)
fails("ValidationException", virginia.generate_random)
pages = virginia.get_paginator("list_keys").paginate(PaginationConfig={"PageSize": 1})
assert key["KeyId"] in [entry["KeyId"] for page in pages for entry in page["Keys"]]
print("boto3: ok")
