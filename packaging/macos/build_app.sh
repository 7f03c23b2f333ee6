#!/usr/bin/env bash
# Signs dist/HFPrep Desktop.app, which `make package` makes on macOS, has Apple notarise it, and puts it
# into a disk image:
#
#     packaging/macos/build_app.sh "Developer ID Application: NAME (TEAM)" NOTARY_PROFILE
#
# NOTARY_PROFILE is what `xcrun notarytool store-credentials` was told to call the account. Without
# arguments the app is signed for this Mac alone, and nothing is sent anywhere.
set -euo pipefail
cd "$(dirname "$0")/../.."

identity=${1:--}
profile=${2:-}
app="dist/HFPrep Desktop.app"
version=$(sed -nE 's/^version = "(.*)"/\1/p' pyproject.toml)
image="dist/hfprep-$version.dmg"
sign=(codesign --force --options runtime --sign "$identity")
if [ "$identity" != "-" ]; then
    sign+=(--timestamp)
fi

# From the inside outwards: a signature covers those of what it holds.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 | xargs -0 "${sign[@]}"
find "$app/Contents/Frameworks" -type d -name '*.framework' -prune -print0 | xargs -0 "${sign[@]}"
"${sign[@]}" --entitlements packaging/macos/entitlements.plist "$app"
codesign --verify --deep --strict "$app"

rm -f "$image"
hdiutil create -volname "HFPrep Desktop" -srcfolder "$app" -format UDZO "$image"
if [ -n "$profile" ]; then
    "${sign[@]}" "$image"
    xcrun notarytool submit "$image" --keychain-profile "$profile" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
