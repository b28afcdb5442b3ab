import { registerHooks, type ResolveFnOutput } from "node:module";

/**
 * Node parses a package's table of exports anew for each file that it loads from it. drizzle-orm's has 180 KB: a good
 * second of the start of every process. Its files name each other by their paths, and a name always means one file.
 */
const slowPackage = "drizzle-orm";
const files = new RegExp(`/node_modules/${slowPackage}/[^?]*\\.js$`);
const known = new Map<string, ResolveFnOutput>();

registerHooks({
  resolve(specifier, context, next) {
    if (!context.conditions.includes("import")) return next(specifier, context);
    if (specifier.startsWith(".") && files.test(context.parentURL ?? "")) {
      const url = new URL(specifier, context.parentURL).href;
      return files.test(url) ? { url, format: "module", shortCircuit: true } : next(specifier, context);
    }
    if (specifier !== slowPackage && !specifier.startsWith(`${slowPackage}/`))
      return next(specifier, context);
    const found = known.get(specifier) ?? { ...next(specifier, context), shortCircuit: true };
    known.set(specifier, found);
    return found;
  },
});
