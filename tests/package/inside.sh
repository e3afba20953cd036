#!/bin/sh
# What somebody does with the package, in a Debian that has nothing else: installs it, opens a project by its file,
# removes it. `cargo xtask package --check` runs it there; the first thing that is not so ends it.
set -eu
export DEBIAN_FRONTEND=noninteractive
cd /root

say() { echo "package: $*"; }
fail() { echo "package: NOT SO: $*" >&2; exit 1; }
# Waits until a command holds, for half a minute.
until_so() {
  what=$1; shift
  for _ in $(seq 150); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.2
  done
  fail "$what"
}
traces() { find /usr /etc /opt /var/lib -xdev -iname '*sightline*' -not -path '/var/lib/dpkg/*' | sort; }

apt-get update -qq
apt-get install -qq -y --no-install-recommends ./sightline.deb >install.log 2>&1 || { cat install.log; fail "apt installs it with what it depends on"; }
say "installed, with $(grep -c '^Setting up' install.log) packages"
for program in sightline sightline-cli; do
  if ldd "/usr/bin/$program" | grep -q 'not found'; then fail "$program finds its libraries"; fi
done

# Only now the tools that look: what they depend on could have made up for what the package forgot.
apt-get install -qq -y --no-install-recommends xdg-utils libglib2.0-bin xdotool dbus procps >tools.log 2>&1 || { cat tools.log; fail "the tools install"; }

for file in /usr/share/doc/sightline/copyright /usr/share/doc/sightline/THIRD-PARTY-LICENCES.txt \
  /usr/share/icons/hicolor/scalable/mimetypes/application-x-sightline.svg; do
  [ -s "$file" ] || fail "$file is there"
done

project=/root/Overnight.sightline
sightline-cli new "$project" --sample hotel >/dev/null
kind=$(gio info -a standard::content-type "$project" | sed -n 's/.*content-type: //p')
[ "$kind" = application/x-sightline ] || fail "a project is application/x-sightline (it is $kind)"
default=$(xdg-mime query default application/x-sightline)
case $default in
  *ightline.desktop) say "$kind opens with $default" ;;
  *) fail "Sightline is the default for its files (it is '$default')" ;;
esac

# By two ways: as file managers do it, and as scripts do it.
for way in "gio open" "xdg-open"; do
  # xdg-open asks the desktop to open a file, and there are as many ways as desktops.
  XDG_CURRENT_DESKTOP=GNOME dbus-run-session -- sh -c "$way $project; sleep 120" >opened.log 2>&1 &
  session=$!
  until_so "'$way' opens a window" xdotool search --onlyvisible --name 'Sightline|Overnight|hotel'
  holds_project() { find /proc/[0-9]*/fd -lname "$project" 2>/dev/null | grep -q .; }
  until_so "'$way' opens the project" holds_project
  until_so "'$way' remembers the project" grep -rq Overnight.sightline /root/.config/sightline
  sleep 3
  touch shown
  until_so "the picture is taken" test ! -e shown
  say "'$way' shows: $(xdotool search --onlyvisible --name 'Sightline|Overnight|hotel' getwindowname | head -1)"
  pkill -x sightline || true
  kill "$session" 2>/dev/null || true
  let_go() { ! pgrep -x sightline; }
  until_so "the app ends" let_go
  rm -rf /root/.config/sightline
done

apt-get purge -qq -y sightline >remove.log 2>&1 || { cat remove.log; fail "apt removes it"; }
left=$(traces)
[ -z "$left" ] || fail "nothing is left of it: $left"
[ -z "$(xdg-mime query default application/x-sightline)" ] || fail "nothing opens its files any more"
[ -s "$project" ] || fail "the project is left alone"
say "removed, and nothing is left of it but the project"
