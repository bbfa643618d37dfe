#!/bin/sh
# Installs the Debian package in a clean root, runs the journey there, removes it, and shows what is left.
# Usage, as root, with debootstrap: sh tools/bundle/prove_deb.sh PACKAGE.deb [RELEASE]
set -eu

package=$(realpath "${1:?the Debian package}")
release=${2:-bookworm}
root=$(mktemp -d)/root
inside() { chroot "$root" env HOME=/srv LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen "$@"; }
end() { umount "$root/proc" 2>/dev/null || true; rm -rf --one-file-system "$(dirname "$root")"; }
trap end EXIT

echo "Making a clean $release root"
debootstrap --variant=minbase "$release" "$root" >/dev/null
mount -t proc proc "$root/proc"
cp "$package" "$root/srv/package.deb"
inside apt-get install -qy --no-install-recommends /srv/package.deb >/dev/null 2>&1
echo "Installed: $(inside du -sm /usr/lib/coprod-desktop | cut -f1) MB"

echo "Every version of the sample meeting:"
inside coprod demo --out /srv/out >/dev/null || test $? -eq 1
inside ls /srv/out
echo "A word is looked up:"
inside coprod words commissioning | head -2
echo "The natural voice says a sentence into a file:"
echo "Everybody can hear what was agreed." > "$root/srv/said.txt"
inside coprod read /srv/said.txt --voice heart --out /srv/heard --as mp3 >/dev/null
inside find /srv/heard -name '*.mp3' -size +8k | grep .
echo "The window opens on the sample meeting:"
inside timeout 20 coprod-desktop --sample && status=0 || status=$?
[ "$status" -eq 124 ] || { echo "The window ended by itself, with status $status"; exit 1; }
echo "It was open until it was ended."

inside apt-get purge -qy coprod-desktop >/dev/null 2>&1
echo "Left after removing it, beside the person's own files in their home:"
inside find /usr /etc /var/lib -path '*coprod*' -not -path '*/dpkg/*' | sed 's/^/  /'
echo "done"
