# shellcheck shell=bash disable=SC2034,SC2015
# Sourced by installer/run.sh and tests/run.sh after steps.sh: which Debian packages are needed, and their installation.
# Asks nothing; installs only what is missing, removes nothing, touches no other package source.

# In "a|b" either will do, and a is what is installed when neither is there.
build_packages=(g++ cmake ninja-build libboost-dev rapidjson-dev libcli11-dev libsqlitecpp-dev
    libkainjow-mustache-dev libsqlite3-dev libsodium-dev pkg-config libwxgtk3.2-dev libgtk-3-dev gettext)
test_packages=('catch2|libcatch2-dev' clang-14 chromium weasyprint poppler-utils fonts-liberation locales
    workrave xvfb xauth dbus-daemon dbus-bin xdotool imagemagick at-spi2-core python3-pyatspi gir1.2-atspi-2.0
    gsettings-desktop-schemas python3-icalendar python3-jinja2 default-jre-headless fonts-dejavu-core fonts-wqy-microhei
    man-db desktop-file-utils appstream)
# Debian's npm cannot stand beside another build of Node.
command -v npm >/dev/null || test_packages+=(nodejs npm)
bench_packages=(poedit) # compared with
lint_packages=(clang-tidy-14 clang-format-14)

lock_seconds=300

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# missing PACKAGE...: prints those that are not installed.
missing() {
    local wanted one
    for wanted; do
        for one in ${wanted//|/ }; do
            if installed "$one"; then continue 2; fi
        done
        echo "${wanted%%|*}"
    done
}

# as_root COMMAND...: as it is for root, through sudo for others.
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

# DPkg::Lock::Timeout waits for the lock of dpkg only, not for the locks of the lists and of the archive.
apt_get() {
    local out until=$((SECONDS + lock_seconds)) status
    while :; do
        status=0
        out=$(as_root env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=$lock_seconds \
            -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$@" 2>&1) || status=$?
        printf '%s\n' "$out"
        [ $status -ne 0 ] || return 0
        case $out in *'Could not get lock'*) ;; *) return $status ;; esac
        [ $SECONDS -lt $until ] || return $status
        sleep 3
    done
}

# A package source of the user's own that cannot be reached is no reason to stop: the installation tells.
apt_install() {
    apt_get update || echo "apt-get update failed; going on with the lists that are there."
    apt_get install --no-install-recommends --no-remove "$@"
}

# install_packages PACKAGE...
install_packages() {
    local wanted how
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
        fail "This script is for Debian 12, and there is no apt-get here: install $* in your system's way,\
 then build with cmake --preset release."
    mapfile -t wanted < <(missing "$@")
    [ ${#wanted[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        how="let an administrator run apt-get install ${wanted[*]}, then start this again."
        command -v sudo >/dev/null ||
            fail "Packages are missing, only root may install them, and there is no sudo: $how"
        sudo -n true 2>/dev/null || sudo -v || fail "Packages are missing and sudo did not let you install them: $how"
    fi
    step "Installing from Debian: ${wanted[*]}" packages apt_install "${wanted[@]}"
}
