#!/usr/bin/env bash
# Builds the guide on Netlify. Brings the .NET SDK where the image has none that fits; previews ask search engines to stay away.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! dotnet --version >/dev/null 2>&1; then
  export DOTNET_ROOT="$PWD/.cache/dotnet"
  mkdir -p "$DOTNET_ROOT"
  curl -sSfL https://dot.net/v1/dotnet-install.sh -o .cache/dotnet-install.sh
  bash .cache/dotnet-install.sh --channel 10.0 --install-dir "$DOTNET_ROOT"
  export PATH="$DOTNET_ROOT:$PATH"
fi

flags=(--strict)
if [ "${CONTEXT:-production}" = production ]; then
  [ -z "${URL:-}" ] || flags+=(--base-url "$URL")
else
  flags+=(--no-index)
  [ -z "${DEPLOY_PRIME_URL:-}" ] || flags+=(--base-url "$DEPLOY_PRIME_URL")
fi

# With Node at hand the finder knows the full text, too.
! command -v npm >/dev/null || npm ci --prefix search --ignore-scripts --no-audit --no-fund

dotnet run -c Release --project src/HiringGuide -- build "${flags[@]}"
