export default { layout: "role.11ty.js", tags: "role", permalink: (data) => `/roles/${data.page.fileSlug}/` };
