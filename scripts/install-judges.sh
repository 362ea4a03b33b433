#!/bin/sh
# Makes sure that the tests find a browser, Java and dictionaries: what is installed is used; else
# Playwright's own browser; else, as root on Debian, the distribution's packages. Called by `make test`.
set -eu
cd "$(dirname "$0")/.."

apt_install() {
	[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
	apt-get -o DPkg::Lock::Timeout=600 update -qq
	DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends "$@" >/dev/null
}

has_browser() {
	.venv/bin/python -c 'import sys; sys.path.insert(0, "tests"); from browser.find import find_browser; sys.exit(find_browser() is None)'
}

if ! has_browser; then
	echo "no browser found: trying Playwright's"
	timeout 300 .venv/bin/playwright install chromium >/dev/null 2>&1 || true
	has_browser || apt_install chromium || echo "no browser could be installed: install Chromium or set CHROMIUM to its path" >&2
fi

java -version >/dev/null 2>&1 || apt_install default-jre-headless \
	|| echo "no Java could be installed: the HTML checker's tests need it" >&2

sh scripts/install-dictionaries.sh
