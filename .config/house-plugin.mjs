// Rules of the house that no ready-made linter knows (an oxlint JS plugin).

const isNamed = (node, name) => node?.type === "Identifier" && node.name === name;
const isMember = (node, object, property) =>
  node.type === "MemberExpression" && isNamed(node.object, object) && isNamed(node.property, property);

/** Time and chance are arguments of a rule, never read by it. */
const pureDomain = {
  create(context) {
    const report = (node, what) =>
      context.report({ node, message: `${what}: time and chance are arguments in domain/.` });
    return {
      NewExpression(node) {
        if (isNamed(node.callee, "Date") && node.arguments.length === 0)
          report(node, "new Date() reads the clock");
      },
      CallExpression(node) {
        if (isNamed(node.callee, "Date")) report(node, "Date() reads the clock");
      },
      MemberExpression(node) {
        if (isMember(node, "Date", "now")) report(node, "Date.now reads the clock");
        if (isMember(node, "performance", "now")) report(node, "performance.now reads the clock");
        if (isMember(node, "Math", "random")) report(node, "Math.random is chance");
      },
    };
  },
};

const wordsOf = (name) => name.split(/_|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());

/** Commissioned work is an engagement, background work a task (docs/glossary.md). */
const noJobNames = {
  create(context) {
    return {
      Identifier(node) {
        if (wordsOf(node.name).some((word) => word === "job" || word === "jobs")) {
          context.report({
            node,
            message: `"${node.name}": say engagement (commissioned work) or task (background work).`,
          });
        }
      },
    };
  },
};

/** Nothing changes without its line in the log: who opens a transaction records, itself or through a function of its file. */
const commandsRecord = {
  create(context) {
    const functions = new Map();
    const stack = [{ calls: new Set() }];
    const nameOf = (node) =>
      node.id?.name ?? (node.parent?.type === "VariableDeclarator" ? node.parent.id.name : undefined);
    const enter = (node) => {
      const name = stack.length === 1 ? nameOf(node) : undefined;
      // An arrow inside a function is part of it.
      const scope = name || stack.length === 1 ? { node, calls: new Set() } : stack.at(-1);
      if (name) functions.set(name, scope);
      stack.push(scope);
    };
    const leave = () => stack.pop();
    const records = (name, seen = new Set()) => {
      if (/^record[A-Z]?/.test(name)) return true;
      if (seen.has(name) || !functions.has(name)) return false;
      seen.add(name);
      return [...functions.get(name).calls].some((called) => records(called, seen));
    };
    return {
      FunctionDeclaration: enter,
      "FunctionDeclaration:exit": leave,
      FunctionExpression: enter,
      "FunctionExpression:exit": leave,
      ArrowFunctionExpression: enter,
      "ArrowFunctionExpression:exit": leave,
      Identifier(node) {
        stack.at(-1).calls.add(node.name);
      },
      "Program:exit"() {
        for (const { node, calls } of functions.values()) {
          if (calls.has("withTx") && ![...calls].some((name) => records(name))) {
            context.report({ node, message: "A command that opens a transaction must call record()." });
          }
        }
      },
    };
  },
};

const envInOnePlace = {
  create(context) {
    return {
      MemberExpression(node) {
        // Setting one is telling React which build to be, not reading a configuration.
        const isTarget =
          node.parent?.parent?.type === "AssignmentExpression" && node.parent.parent.left === node.parent;
        if (isMember(node, "process", "env") && !isTarget) {
          context.report({ node, message: "Only db/config.ts reads process.env." });
        }
      },
    };
  },
};

export default {
  meta: { name: "house" },
  rules: {
    "pure-domain": pureDomain,
    "no-job-names": noJobNames,
    "commands-record": commandsRecord,
    "env-in-one-place": envInOnePlace,
  },
};
