import { parse } from "acorn";
import { ancestor, full } from "acorn-walk";
import MagicString from "magic-string";

/**
 * `script` with functions that are declared as arrows that are kept: `function f(a) { return a }` as `var f = (a) => { return a };`,
 * at the head of the body that it stood in, so that it is there as early as before. A minifier then writes `f=a=>a`, and may say
 * `return` and `function` a hundred times less; it does not do so by itself, as it cannot know that nobody asks a function for its
 * own `this`. One that is made with `new`, or says `this` or `arguments`, stays as it is.
 */
export function withArrows(script) {
  const program = parse(script, { ecmaVersion: 2018 });
  const text = new MagicString(script);
  const made = new Set();
  full(program, (node) => {
    if (node.type === "NewExpression") made.add(node.callee.name);
  });
  ancestor(program, {
    FunctionDeclaration(node, _, ancestors) {
      const [around, body] = ancestors.slice(-3, -1);
      const isWhole = body?.type === "BlockStatement" && /Function/.test(around?.type ?? "");
      if (!isWhole || node.generator || made.has(node.id.name) || asksWhose(node)) return;
      const [first, last] = [node.params[0] ?? node.body, node.params.at(-1)];
      const head = `var ${node.id.name} = ${node.async ? "async " : ""}(`;
      if (last) text.update(last.end, node.body.start, ") => ");
      text.update(node.start, first.start, last ? head : `${head}) => `);
      text.appendLeft(node.end, ";\n");
      text.move(node.start, node.end, body.start + 1);
    },
  });
  return text.toString();
}

function asksWhose(node) {
  let asks = false;
  full(node, ({ type, name }) => {
    asks ||= type === "ThisExpression" || name === "arguments";
  });
  return asks;
}
