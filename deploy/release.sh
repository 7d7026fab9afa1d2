#!/usr/bin/env bash
# Brings a release to an environment of terraform/ without a gap: prepares the database, starts the new revision beside the old one and replaces the
# workers, then gives the new one 10, 50 and 100 % of the requests while it looks at readiness and failures. At the first sign it goes back.
#
#   ./release.sh ENVIRONMENT API_IMAGE WORKER_IMAGE [RELEASE]
#
#   ENVIRONMENT   development, staging or production
#   ..._IMAGE     by digest: ...@sha256:...
#   RELEASE       its name; else one of the time
#
# Needs gcloud (signed in), terraform (initialised), curl and node. Exit codes: 0 everybody has the new one, 1 nobody has it, 2 asked wrongly.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly shares="${CODE_SENSEI_RELEASE_SHARES:-10 50 100}"
# Figures of Google's are up to three minutes late: less than five see nothing.
readonly watch_seconds="${CODE_SENSEI_RELEASE_WATCH_SECONDS:-300}"
readonly look_every_seconds="${CODE_SENSEI_RELEASE_LOOK_EVERY_SECONDS:-15}"
# One in a hundred, and never because of one alone.
readonly failing_percent_most=1
readonly failing_least=3

main() {
	if (($# < 3 || $# > 4)) || [[ "$1" == -* ]]; then usage; fi
	readonly environment="$1" api="$2" worker="$3" release="${4:-r$(date -u +%Y%m%d-%H%M%S)}"
	readonly folder="terraform/environments/$environment"
	readonly file="$folder/release.auto.tfvars.json"
	[[ "$environment" =~ ^[a-z]+$ && -d "$folder" ]] || usage
	local image
	for image in "$api" "$worker"; do
		[[ "$image" =~ @sha256:[0-9a-f]{64}$ ]] || usage
	done
	[[ "$release" =~ ^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$ ]] || usage

	# Each on a line of its own, so that each that fails ends it.
	project="$(output project)"
	region="$(output region)"
	domain="$(output domain)"
	service="$(output service)"
	job="$(output migrate_job)"
	old="$(node releaseState.mjs current "$file")"
	readonly project region domain service job old
	if [[ "$old" == "$release" ]]; then fail "$release is there already. Nothing was changed."; fi
	say "$environment: from $old to $release"

	say 'migrate'
	run jobs update "$job" --image "$api"
	run jobs execute "$job" --wait || fail 'The database could not be prepared. Nothing was replaced.'

	cp -- "$file" "$file.before"
	say 'the new revision, without requests, and the workers'
	node releaseState.mjs write "$file" "$api" "$worker" "$release" "$old=100"
	terraform -chdir="$folder" apply -input=false -auto-approve || back 'It could not be started.'

	local share
	for share in $shares; do
		say "$share %"
		if ((share == 100)); then shift_to "$service-$release=100"; else shift_to "$service-$release=$share,$service-$old=$((100 - share))"; fi ||
			back 'Requests could not be moved.'
		watch || back "It is not well with $share % of the requests."
	done
	node releaseState.mjs write "$file" "$api" "$worker" "$release" "$release=100"
	rm -f -- "$file.before"
	say "everybody has $release; keep $file with your other files"
}

# Looks for a while; fails when the server is not ready twice in a row, or too many answers of the new revision are failures.
watch() {
	local began since seen unready=0 requests failed
	began="$SECONDS"
	since="$(date -u +%Y-%m-%dT%H:%M:%SZ)"
	while ((SECONDS - began < watch_seconds)); do
		sleep "$look_every_seconds"
		if curl --silent --fail --max-time 10 --output /dev/null "https://$domain/readyz"; then unready=0; else unready=$((unready + 1)); fi
		if ((unready >= 2)); then
			say 'not ready'
			return 1
		fi
		seen="$(figures "$since")" || return 1
		read -r requests failed <<<"$seen"
		if ((failed >= failing_least && failed * 100 > requests * failing_percent_most)); then
			say "$failed of $requests answers were failures"
			return 1
		fi
	done
	# The last look counts whole: after it nobody looks any more.
	((unready == 0))
}

# Requests to the new revision since then, and how many of them failed.
figures() {
	curl --silent --show-error --fail --max-time 30 --get "https://monitoring.googleapis.com/v3/projects/$project/timeSeries" \
		--header @<(printf 'Authorization: Bearer %s\n' "$(gcloud auth print-access-token)") \
		--data-urlencode "filter=metric.type=\"run.googleapis.com/request_count\" AND resource.labels.revision_name=\"$service-$release\"" \
		--data-urlencode "interval.startTime=$1" \
		--data-urlencode "interval.endTime=$(date -u +%Y-%m-%dT%H:%M:%SZ)" \
		--data-urlencode 'aggregation.alignmentPeriod=60s' \
		--data-urlencode 'aggregation.perSeriesAligner=ALIGN_SUM' \
		--data-urlencode 'aggregation.crossSeriesReducer=REDUCE_SUM' \
		--data-urlencode 'aggregation.groupByFields=metric.labels.response_code_class' |
		node releaseState.mjs failing
}

# Requests first, because that takes seconds; then the workers. The database stays: the old version works with what only adds.
back() {
	say "$1 Back to $old." >&2
	shift_to "$service-$old=100" || say "Requests could not be moved back: do it by hand, to the revision $service-$old." >&2
	mv -- "$file.before" "$file"
	terraform -chdir="$folder" apply -input=false -auto-approve -target=module.server.module.workers ||
		say "The workers could not be taken back: 'terraform apply' in $folder." >&2
	fail "Everybody has $old."
}

shift_to() {
	run services update-traffic "$service" --to-revisions "$1"
}

run() {
	gcloud run "$@" --project "$project" --region "$region" --quiet
}

output() {
	terraform -chdir="$folder" output -raw "$1"
}

usage() {
	say 'usage: ./release.sh ENVIRONMENT API_IMAGE@sha256:... WORKER_IMAGE@sha256:... [RELEASE]' >&2
	exit 2
}

say() {
	printf 'release: %s\n' "$1"
}

fail() {
	say "$1" >&2
	exit 1
}

main "$@"
