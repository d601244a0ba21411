import { defineConfig } from "vite";

// Fixed names: Django's manifest storage adds the content hash when it collects the files.
export default defineConfig({
  base: "./",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: "manifest.json",
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    target: ["es2020", "chrome109", "firefox115", "safari15.4"],
    modulePreload: false,
    rollupOptions: {
      input: { app: "src/app.js" },
      checks: { eval: false },
      output: {
        entryFileNames: "app.js",
        assetFileNames: (asset) =>
          asset.names?.some((name) => name.endsWith(".css")) ? "app.css" : "fonts/[name][extname]",
      },
    },
  },
});
