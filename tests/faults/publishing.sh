#!/usr/bin/env bash
# tests/faults/publishing.sh [GUIDE]: publishes a small guide while the disk fills up, goes away or lies, and while the program is killed. After each blow
# the folder must hold the whole previous site or the whole new one, and the next build must succeed and leave nothing beside it.
# Needs Linux and a mount namespace: root, or user namespaces, or sudo without a password. Where strace is installed, single system calls fail as well.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
guide=$(realpath "${1:-$here/../../src/HiringGuide/bin/Release/net10.0/guide}")

if [ -z "${GUIDE_FAULTS_INSIDE:-}" ]; then
  export GUIDE_FAULTS_INSIDE=1
  if [ "$(uname)" != Linux ]; then echo 'faults: skipped, only Linux can mount a disk that is full'; exit; fi
  if [ "$(id -u)" = 0 ]; then exec unshare -m "$0" "$guide"; fi
  if unshare -rm true 2>/dev/null; then exec unshare -rm "$0" "$guide"; fi
  if sudo -n true 2>/dev/null; then exec sudo -n -E unshare -m "$0" "$guide"; fi
  echo 'faults: skipped, this user may not mount anything'
  [ "${CI:-}" != true ]
  exit
fi

mount --make-rprivate /
work=$(mktemp -d)
trap 'umount -R "$work"; rmdir "$work"' EXIT
mount -t tmpfs -o size=64m,mode=755 tmpfs "$work"
root=$here/../HiringGuide.Engine.Tests/Sites/whole
disk=$work/disk
site=$disk/site
log=$work/log
export TMPDIR=$work DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_TieredPGO=0
export XDG_CACHE_HOME=/dev/null # A build that keeps no notes publishes every time.

fail() { echo "faults: $1"; cat "$log"; exit 1; }

# build NAME: publishes the version of that name; every page of a version bears its name.
build() { "$guide" build --root "$root" --output "$site" --date 2026-11-24 --preview "version $1" >"$log" 2>&1; }
code_of() { local code=0; "$@" || code=$?; echo "$code"; }

# Whole: what the manifest lists is there with its bytes, nothing else is, and it is one of the versions named.
must_hold() {
  (cd "$site" && sha256sum --quiet --strict -c .guide-manifest) >>"$log" 2>&1 || fail "$what: the site is damaged"
  [ "$(find "$site" -type f | wc -l)" = $(($(wc -l <"$site/.guide-manifest") + 1)) ] || fail "$what: files that the manifest does not list"
  local name
  for name in "$@"; do
    if cmp -s "$site/.guide-manifest" "$work/$name"; then return; fi
  done
  fail "$what: the site is not version $*"
}
must_be_alone() { [ "$(ls -A "$disk")" = site ] || fail "$what: left beside the site: $(ls -A "$disk" | tr '\n' ' ')"; }
must_refuse() {
  local code
  code=$(code_of build "$1")
  [ "$code" = 1 ] || fail "$what: exit code $code"
  grep -q HG904 "$log" || fail "$what: no HG904"
}

new_disk() {
  umount "$disk" 2>/dev/null || mkdir -p "$disk"
  mount -t tmpfs -o "size=64m,mode=755${1:+,$1}" tmpfs "$disk"
  what='a first build'
  build one || fail "$what"
}

new_disk
cp "$site/.guide-manifest" "$work/one"
build two || fail 'a second build'
cp "$site/.guide-manifest" "$work/two"

# fill OPTION FROM STEP: gives the disk more and more room until the new site fits.
refused=0
fill() {
  local room=$(($2))
  new_disk
  while what="a disk with $1=$room" && mount -o "remount,$1=$room" "$disk" && [ "$(code_of build two)" != 0 ]; do
    grep -q HG904 "$log" || fail "$what: no HG904"
    must_hold one
    must_be_alone
    refused=$((refused + 1))
    room=$((room + $3))
  done
  must_hold two
  must_be_alone
}
new_disk
fill size "$(($(df --output=used -k "$disk" | tail -1) * 1024))" 32768
fill nr_inodes "$(df --output=iused "$disk" | tail -1)" 40
[ "$refused" -ge 6 ] || fail "only $refused builds met a full disk"
echo "faults: $refused full disks (${SECONDS}s)"

new_disk
what='a disk that may only be read'
mount -o remount,ro "$disk"
must_refuse two
must_hold one
must_be_alone
mount -o remount,rw "$disk"
build two || fail 'the build after that'
must_hold two
echo "faults: a read-only disk (${SECONDS}s)"

# Kills at points of the publish: from the moment the lock is there, a millisecond later each time.
set -m
blow() {
  build "$2" &
  local child=$! code=0
  until [ -e "$site.lock" ] || ! kill -0 "$child" 2>/dev/null; do :; done
  sleep "$(printf '0.%03d' "$3")"
  kill -s "$1" -- "-$child" 2>/dev/null || true
  wait "$child" 2>/dev/null || code=$?
  case "$1:$code" in *:0 | KILL:137 | INT:130 | TERM:143) ;; *) fail "$1 after $3 ms: exit code $code" ;; esac
  what="$1 after $3 ms"
  must_hold one two
  [ "$code" = 0 ] || blows=$((blows + 1))
}
blows=0
now=one
for point in $(seq 0 49); do
  if [ "$now" = one ]; then now=two; else now=one; fi
  blow KILL "$now" "$point"
done
killed=$blows
for point in $(seq 0 12 36); do
  if [ "$now" = one ]; then now=two; else now=one; fi
  blow INT "$now" "$point"
  blow TERM "$now" "$point"
done
set +m
[ "$killed" -ge 5 ] || fail "only $killed of 50 kills came before the end"
what='the build after all kills'
build one || fail "$what"
must_hold one
must_be_alone
echo "faults: $killed kills and $((blows - killed)) interruptions during a publish (${SECONDS}s)"

for pair in 1 2 3; do
  what="two builds at once, pair $pair"
  "$guide" build --root "$root" --output "$site" --date 2026-11-24 --preview 'version two' >"$work/log-two" 2>&1 &
  other=$!
  mine=$(code_of build one)
  theirs=0
  wait "$other" || theirs=$?
  [ "$mine" = 0 ] || grep -q HG905 "$log" || fail "$what: exit code $mine"
  [ "$theirs" = 0 ] || grep -q HG905 "$work/log-two" || fail "$what: exit code $theirs of the other"
  [ "$mine" = 0 ] || [ "$theirs" = 0 ] || fail "$what: neither published"
  must_hold one two
  must_be_alone
done
echo "faults: two builds at once (${SECONDS}s)"

what='few file descriptors'
build two || fail "$what"
(ulimit -n 128 && build one) || fail "$what"
must_hold one
what='a heap of 64 MB'
DOTNET_GCHeapHardLimit=0x4000000 build two || fail "$what"
must_hold two
echo "faults: few descriptors, small heap (${SECONDS}s)"

# Only root can become another user, and only where that one may come to the program.
other=$work/other
install -d -o 65534 -g 65534 "$other"
as_other() { HOME=$other setpriv --reuid=65534 --regid=65534 --clear-groups "$guide" "$@"; }
if as_other --version >/dev/null 2>&1; then
  what='another user'
  as_other build --root "$root" --output "$other/site" --date 2026-11-24 --preview 'version one' >"$log" 2>&1 || fail "$what"
  (cd "$other/site" && sha256sum --quiet --strict -c .guide-manifest) >>"$log" 2>&1 || fail "$what: the site is damaged"
  cmp -s "$other/site/.guide-manifest" "$work/one" || fail "$what: not the same bytes"
  what='a page that another user may not read'
  cp -R "$root/." "$other/guide"
  chmod 000 "$other/guide/input/articles/first-interviews.md"
  build_unreadable() { as_other build --root "$other/guide" --output "$other/site" --date 2026-11-24 >"$log" 2>&1; }
  code=$(code_of build_unreadable)
  [ "$code" = 1 ] && grep -q 'input/articles/first-interviews.md(1,1): error HG802: This cannot be read' "$log" || fail "$what: exit code $code"
  cmp -s "$other/site/.guide-manifest" "$work/one" || fail "$what: the site before is gone"
  echo "faults: the same bytes as another user, and no page that one may not read (${SECONDS}s)"
fi

if command -v strace >/dev/null && strace -qq -o /dev/null true 2>/dev/null; then
  # inject CALL:ERROR VERSION. strace counts the calls of each thread for itself, so a late call has to be one that every thread comes to.
  inject() { strace -f -qq -o /dev/null -e "trace=${1%%:*}" -e "inject=$1" -- "$guide" build --root "$root" --output "$site" --date 2026-11-24 --preview "version $2" >"$log" 2>&1; }
  for call in fsync:error=EIO:when=1+ fsync:error=EIO:when=3+ pwrite64:error=EIO:when=3+ pwrite64:error=ENOSPC:when=1+; do
    what="strace $call"
    code=$(code_of inject "$call" one)
    [ "$code" = 1 ] && grep -q HG904 "$log" || fail "$what: exit code $code"
    must_hold two
    must_be_alone
  done
  for call in renameat2:error=EINVAL link:error=EPERM; do
    what="strace $call"
    inject "$call" one || fail "$what"
    must_hold one
    must_be_alone
    build two || fail "$what, the build after"
  done
  echo "faults: single system calls (${SECONDS}s)"
fi
echo "faults: all held (${SECONDS}s)"
