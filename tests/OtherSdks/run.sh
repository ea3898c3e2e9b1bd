#!/usr/bin/env bash
# The AWS CLI and boto3 against a LocalKmsServer, as a test runs it: run.sh URL. Needs aws, and a python3 that has boto3 (PYTHON names another).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
url=${1:?usage: run.sh URL-of-a-LocalKmsServer}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
# Nothing of the caller's own settings, and no questions to a metadata service.
export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any AWS_PAGER="" AWS_EC2_METADATA_DISABLED=true AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
unset AWS_PROFILE AWS_SESSION_TOKEN AWS_ENDPOINT_URL

kms() { local region=$1; shift; aws kms "$@" --region "$region" --endpoint-url "$url" --output text; }

check() { # name, expected (a pattern), command...
  local name=$1 expected=$2 actual; shift 2
  actual=$("$@" 2>&1) || true
  # shellcheck disable=SC2053
  if [[ $actual == $expected ]]; then passed=$((passed + 1)); echo "ok   $name"
  else failed=$((failed + 1)); echo "FAIL $name: expected $expected, got $actual"; fi
}

key=$(kms us-east-1 create-key --multi-region --query KeyMetadata.KeyId)
check "create-key --multi-region makes a multi-Region key" "mrk-*" echo "$key"
check "replicate-key is answered Creating" Creating kms us-east-1 replicate-key --key-id "$key" --replica-region eu-west-1 --query ReplicaKeyMetadata.KeyState
check "create-alias in Virginia" "" kms us-east-1 create-alias --alias-name alias/orders --target-key-id "$key"
for _ in $(seq 100); do [[ $(kms eu-west-1 describe-key --key-id "$key" --query KeyMetadata.KeyState) == Enabled ]] && break; sleep 0.1; done
printf 'a secret' >"$work/plain"
kms us-east-1 encrypt --key-id alias/orders --plaintext "fileb://$work/plain" --query CiphertextBlob | base64 -d >"$work/blob"
check "decrypt by blob alone in Ireland, where the Irish key answers" "$(base64 <"$work/plain")[[:space:]]arn:aws:kms:eu-west-1:111122223333:key/$key" \
  kms eu-west-1 decrypt --ciphertext-blob "fileb://$work/blob" --query '[Plaintext,KeyId]'
check "the bare mrk- ID works in Ireland" "arn:aws:kms:eu-west-1:*" kms eu-west-1 decrypt --key-id "$key" --ciphertext-blob "fileb://$work/blob" --query KeyId
check "the ARN of Virginia is not found in Ireland" "*NotFoundException*Invalid arn us-east-1*" \
  kms eu-west-1 decrypt --key-id "arn:aws:kms:us-east-1:111122223333:key/$key" --ciphertext-blob "fileb://$work/blob"
check "the alias is missing in Ireland" "*NotFoundException*Alias arn:aws:kms:eu-west-1:111122223333:alias/orders is not found.*" \
  kms eu-west-1 decrypt --key-id alias/orders --ciphertext-blob "fileb://$work/blob"
check "create-alias in Ireland" "" kms eu-west-1 create-alias --alias-name alias/orders --target-key-id "$key"
check "and then the alias works there" "arn:aws:kms:eu-west-1:*" kms eu-west-1 decrypt --key-id alias/orders --ciphertext-blob "fileb://$work/blob" --query KeyId
{ cat "$work/blob"; printf 'x'; } >"$work/tampered"
check "a tampered blob is refused" "*InvalidCiphertextException*" kms eu-west-1 decrypt --ciphertext-blob "fileb://$work/tampered"
check "no replica, no decryption" "*AccessDeniedException*" kms ap-northeast-1 decrypt --ciphertext-blob "fileb://$work/blob"
check "an alias cannot be replicated" "*NotFoundException*Invalid keyId 'alias/orders'*" \
  kms us-east-1 replicate-key --key-id alias/orders --replica-region ap-northeast-1
check "boto3 does the same" "*boto3: ok" "${PYTHON:-python3}" "$here/boto3_round_trip.py" "$url"

echo "$passed passed, $failed failed"
[[ $failed == 0 ]]
