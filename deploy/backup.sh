#!/usr/bin/env bash
# Writes what compose.yaml keeps into two files: MongoDB into FILE, the files of pushed sets into FILE.blobs.tar. Everything goes on meanwhile.
#
#   ./backup.sh FILE
#
# Both hold everybody's code and e-mail addresses: only you can read them; encrypt them before they leave this machine.
set -euo pipefail

if (($# != 1)) || [[ "$1" == -* ]]; then
	echo 'usage: ./backup.sh FILE' >&2
	exit 2
fi
# As the person who calls means it, not seen from here.
file="$(realpath -m -- "$1")"
readonly file
cd "$(dirname "${BASH_SOURCE[0]}")"
umask 077
for name in "$file" "$file.blobs.tar"; do
	if [[ -e "$name" ]]; then
		echo "backup: $name is there already. Nothing was written." >&2
		exit 1
	fi
done

# What is half written must not pass for a backup.
remove_halves() {
	rm -f -- "$file.part" "$file.blobs.tar.part"
}
trap remove_halves EXIT

# shellcheck disable=SC2016 # the container's variables, not ours
docker compose exec -T mongo sh -c \
	'mongodump --quiet --archive --gzip --db code_sensei -u "$MONGO_INITDB_ROOT_USERNAME" -p "$MONGO_INITDB_ROOT_PASSWORD" --authenticationDatabase admin' \
	>"$file.part"
# After the database: a blob is written before what names it, and never changed.
docker compose run --rm -T --no-deps --entrypoint tar api-1 -C /var/lib/code-sensei-blobs -cf - . >"$file.blobs.tar.part"
gzip --test <"$file.part"
tar -tf "$file.blobs.tar.part" >/dev/null
mv -- "$file.part" "$file"
mv -- "$file.blobs.tar.part" "$file.blobs.tar"
echo "backup: $file and $file.blobs.tar"
