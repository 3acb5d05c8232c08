#!/usr/bin/env bash
# Builds the guide on Netlify, strictly: a problem fails the build, and the published site stays as it was. Flags given here are handed on to guide build.
# Where the image has no SDK that global.json accepts, the one of netlify/dotnet-sdk.sha512 is fetched; netlify/cache keeps it for the next build.
set -euo pipefail
cd "$(dirname "$0")/.."
export NUGET_PACKAGES="${NUGET_PACKAGES:-$PWD/.cache/nuget}"

if ! dotnet --version >/dev/null 2>&1; then
  read -r checksum archive <netlify/dotnet-sdk.sha512
  version=${archive#dotnet-sdk-}
  version=${version%-linux-x64.tar.gz}
  export DOTNET_ROOT="$PWD/.cache/dotnet"
  if [ ! -d "$DOTNET_ROOT/sdk/$version" ]; then
    rm -rf "$DOTNET_ROOT"
    mkdir -p "$DOTNET_ROOT"
    curl -sSfL --retry 3 "${DOTNET_FEED:-https://builds.dotnet.microsoft.com/dotnet}/Sdk/$version/$archive" -o ".cache/$archive"
    echo "$checksum  .cache/$archive" | sha512sum --check --quiet
    tar -xzf ".cache/$archive" -C "$DOTNET_ROOT"
    rm ".cache/$archive"
  fi
  export PATH="$DOTNET_ROOT:$PATH"
fi

flags=(--strict)
if [ "${CONTEXT:-production}" = production ]; then
  [ -z "${URL:-}" ] || flags+=(--base-url "$URL")
else
  preview=${REVIEW_ID:+pull request $REVIEW_ID}
  flags+=(--preview "${preview:-branch ${BRANCH:-unknown}}${COMMIT_REF:+, commit ${COMMIT_REF:0:7}}")
  [ -z "${DEPLOY_PRIME_URL:-}" ] || flags+=(--base-url "$DEPLOY_PRIME_URL")
  [ -z "${URL:-}" ] || flags+=(--canonical-url "$URL")
fi

# With Node at hand the finder knows the full text, too, and a site that asks for an editor gets it.
if command -v npm >/dev/null; then
  npm ci --prefix search --ignore-scripts --no-audit --no-fund
  ! grep -q '^admin:' input/site.yml || npm ci --prefix admin --ignore-scripts --no-audit --no-fund
fi

dotnet run -c Release --project src/HiringGuide -- build "${flags[@]}" "$@"
