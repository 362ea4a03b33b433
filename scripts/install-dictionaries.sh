#!/bin/sh
# Makes sure that `course check` finds dictionaries: installed where they are missing, as root on Debian or
# on a machine for CI. Without them all else is checked.
set -eu

missing=
for words in es_ES it_IT en_GB; do
	[ -f "/usr/share/hunspell/$words.dic" ] || missing="$missing $words"
done
[ -n "$missing" ] || exit 0

apt() {
	DEBIAN_FRONTEND=noninteractive $become apt-get -o DPkg::Lock::Timeout=600 "$@" >/dev/null
}

become=
if [ "$(id -u)" != 0 ] && [ -n "${CI:-}" ]; then
	become="sudo -n"
fi
if ! { [ "$(id -u)" = 0 ] || [ -n "$become" ]; } || ! command -v apt-get >/dev/null ||
	! { apt update -qq && apt install -y -qq --no-install-recommends hunspell-es hunspell-it hunspell-en-gb; }; then
	echo "no dictionaries could be installed: spelling needs$missing from Hunspell" >&2
fi
