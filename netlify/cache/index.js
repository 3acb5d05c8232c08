// Keeps what netlify/build.sh fetched, the SDK and the packages, from one build on Netlify to the next.
const fetched = [".cache/dotnet", ".cache/nuget"];

module.exports = {
  onPreBuild: ({ utils }) => utils.cache.restore(fetched),
  onPostBuild: ({ utils }) => utils.cache.save(fetched),
};
