import base from "../_includes/base.11ty.js";

export const data = { permalink: "/404.html" };

export const render = () => base({ title: "Page not found", content: '<h1>Not found</h1>\n<p>The page does not exist. <a href="/">Home</a></p>\n' });
