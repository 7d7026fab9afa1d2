#!/usr/bin/env bash
# Puts a backup in the place of everything that is there, and starts the server on it. Nobody reaches the server meanwhile.
#
#   ./restore.sh [--yes] FILE
#
# FILE is what backup.sh wrote, with FILE.blobs.tar beside it. Without --yes it asks first.
set -euo pipefail

is_sure=no
if [[ "${1:-}" == --yes ]]; then
	is_sure=yes
	shift
fi
if (($# != 1)) || [[ "$1" == -* ]]; then
	echo 'usage: ./restore.sh [--yes] FILE' >&2
	exit 2
fi
file="$(realpath -m -- "$1")"
readonly file
cd "$(dirname "${BASH_SOURCE[0]}")"
# Looked at whole before anything is stopped.
if ! gzip --test <"$file" || ! tar -tf "$file.blobs.tar" >/dev/null; then
	echo "restore: $file or $file.blobs.tar is no backup. Nothing was changed." >&2
	exit 1
fi
if [[ "$is_sure" == no ]]; then
	read -r -p 'Everything that is in the store now is replaced. Type "replace" to go on: ' answer
	if [[ "$answer" != replace ]]; then
		echo 'restore: nothing was changed.' >&2
		exit 1
	fi
fi

docker compose stop api-1 api-2 worker-1 worker-2
# shellcheck disable=SC2016 # the container's variables, not ours
docker compose exec -T mongo sh -c \
	'mongorestore --quiet --archive --gzip --drop -u "$MONGO_INITDB_ROOT_USERNAME" -p "$MONGO_INITDB_ROOT_PASSWORD" --authenticationDatabase admin' \
	<"$file"
docker compose run --rm -T --no-deps --entrypoint tar api-1 -C /var/lib/code-sensei-blobs -xf - <"$file.blobs.tar"
# What it remembers is of another time.
docker compose exec -T redis redis-cli flushall
docker compose run --rm migrate
docker compose up --detach --wait api-1 api-2 worker-1 worker-2
echo "restore: the server runs on $file"
