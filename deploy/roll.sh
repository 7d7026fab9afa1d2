#!/usr/bin/env bash
# Brings a new version, or another configuration, into every process of compose.yaml without a gap: one after the other, each only when the one before
# is ready. When one does not become ready it gets its old image back and nothing else is touched.
#
#   ./roll.sh [--build | --pull] [TAG]
#
#   --build   makes the image from the sources around here first
#   --pull    fetches the image TAG first
#   TAG       which image to change to; else CODE_SENSEI_IMAGE_TAG of .env, else `local`
#
# Exit codes: 0 everything is new, 1 it went back or could not begin, 2 asked wrongly.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# In this order: an API of the new version never asks something of a worker that this one does not know yet.
readonly services=(worker-1 worker-2 api-1 api-2)
# A start takes seconds; the stop before it up to stop_grace_period.
readonly patience_seconds="${CODE_SENSEI_ROLL_PATIENCE_SECONDS:-180}"

main() {
	local first=none
	case "${1:-}" in
	--build | --pull)
		first="${1#--}"
		shift
		;;
	-*)
		usage
		;;
	esac
	if (($# > 1)); then usage; fi
	if (($# == 1)); then export CODE_SENSEI_IMAGE_TAG="$1"; fi

	case "$first" in
	build) docker compose build ;;
	pull) docker compose pull "${services[@]}" ;;
	esac
	# Where one is ill already, replacing the other would leave nobody.
	local service
	for service in "${services[@]}"; do
		if [[ "$(health_of "$service")" != healthy ]]; then
			fail "$service is not healthy: look at 'docker compose logs $service' first. Nothing was changed."
		fi
	done
	say 'migrate'
	docker compose run --rm --no-deps migrate || fail 'The database could not be prepared. Nothing was replaced.'
	for service in "${services[@]}"; do
		replace "$service"
	done
	say 'every process is new'
}

# Gives a service the image of now; back to the old one if it does not become healthy.
replace() {
	local service="$1" old
	old="$(docker inspect --format '{{.Image}}' "$(docker compose ps --quiet "$service")")"
	say "$service"
	if start "$service"; then return; fi
	say "$service did not become healthy; its last lines:"
	docker compose logs --no-color --tail 20 "$service" >&2 || true
	docker tag "$old" code-sensei-server:before-roll
	CODE_SENSEI_IMAGE_TAG=before-roll start "$service" ||
		fail "$service is not healthy with its old image either. The others still run; look at 'docker compose ps'."
	fail "$service is back at its old image, and the services after it were not touched."
}

start() {
	docker compose up --detach --no-deps --no-build --force-recreate --wait --wait-timeout "$patience_seconds" "$1" &&
		[[ "$(health_of "$1")" == healthy ]]
}

health_of() {
	local container
	container="$(docker compose ps --quiet "$1")"
	[[ -n "$container" ]] || return 0
	docker inspect --format '{{.State.Health.Status}}' "$container"
}

usage() {
	say 'usage: ./roll.sh [--build | --pull] [TAG]' >&2
	exit 2
}

say() {
	printf 'roll: %s\n' "$1"
}

fail() {
	say "$1" >&2
	exit 1
}

main "$@"
