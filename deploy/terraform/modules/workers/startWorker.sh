#!/bin/bash
# Starts the worker of this machine: reads its secrets with the machine's account, then becomes the container. Told by the files beside it and its
# environment. Container-Optimized OS has bash, curl, sed, base64 and docker; /etc is not mounted for programs, so it is run by bash.
set -euo pipefail
home="$(dirname "${BASH_SOURCE[0]}")"
readonly home
# In memory, and gone with the unit.
readonly kept="${RUNTIME_DIRECTORY:?}"
: "${PROJECT:?}" "${IMAGE:?}" "${REDIS_CA_SECRET:?}" "${METRICS_PORT:?}"

main() {
	umask 077
	cp "$home/environment" "$kept/environment"
	local name id value
	# By a descriptor of its own, so that nothing that is called reads from the list.
	while read -r name id <&3; do
		value="$(secret "$id")"
		printf '%s=%s\n' "$name" "$value" >>"$kept/environment"
	done 3<"$home/secrets"
	secret "$REDIS_CA_SECRET" >"$kept/redis-ca.pem"
	chmod 644 "$kept/redis-ca.pem"

	token | docker --config "$kept" login --username oauth2accesstoken --password-stdin "https://${IMAGE%%/*}"
	docker --config "$kept" pull "$IMAGE"
	docker rm --force code-sensei >/dev/null 2>&1 || true
	# Boxes are made of namespaces of an ordinary user, with a /proc of their own: Docker forbids both unless it is told not to. This fences the
	# worker in less, which is why nothing else runs on this machine. No capability is given.
	exec docker run --rm --name code-sensei --init \
		--env-file "$kept/environment" \
		--volume "$kept/redis-ca.pem:/etc/code-sensei/redis-ca.pem:ro" \
		--tmpfs /tmp --tmpfs /var/lib/code-sensei:exec,uid=1000,gid=1000 --read-only \
		--cap-drop ALL \
		--security-opt seccomp=unconfined --security-opt apparmor=unconfined --security-opt systempaths=unconfined \
		--publish "$METRICS_PORT:$METRICS_PORT" \
		--log-driver gcplogs \
		"$IMAGE" worker
}

# The machine's account, for some minutes.
token() {
	curl --silent --show-error --fail --retry 5 --retry-connrefused --header 'Metadata-Flavor: Google' \
		'http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token' |
		sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p'
}

# The newest version of a secret.
secret() {
	local answer data
	answer="$(curl --silent --show-error --fail --retry 5 --header @<(printf 'Authorization: Bearer %s\n' "$(token)") \
		"https://secretmanager.googleapis.com/v1/projects/$PROJECT/secrets/$1/versions/latest:access")"
	data="$(sed -n 's/.*"data" *: *"\([^"]*\)".*/\1/p' <<<"$answer")"
	if [[ -z "$data" ]]; then
		echo "The secret $1 has no value." >&2
		return 1
	fi
	base64 --decode <<<"$data"
}

main
