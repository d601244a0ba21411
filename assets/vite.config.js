import { defineConfig } from "vite";

// Fixed names: Django's manifest storage adds the content hash when it collects the files. Each script is whole
// in itself, because a hashed name cannot be followed from inside another file: one build for each.
const ENTRIES = { app: "src/app.js", desk: "src/desk/desk.js", worker: "src/desk/worker.js" };

export default defineConfig(({ mode }) => {
  const name = mode in ENTRIES ? mode : "app";
  return {
    base: "./",
    publicDir: name === "app" ? "public" : false,
    build: {
      outDir: "dist",
      emptyOutDir: name === "app",
      manifest: name === "app" ? "manifest.json" : false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      target: ["es2020", "chrome109", "firefox115", "safari15.4"],
      modulePreload: false,
      rollupOptions: {
        input: { [name]: ENTRIES[name] },
        checks: { eval: false },
        output: {
          entryFileNames: `${name}.js`,
          assetFileNames: (asset) =>
            asset.names?.some((file) => file.endsWith(".css")) ? "app.css" : "fonts/[name][extname]",
        },
      },
    },
  };
});
