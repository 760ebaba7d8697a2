/**
 * Has functions that run as soon as their script comes compiled together with it.
 *
 * Engines only skim a function when they read a script, and read it again when it is first called: for code that is
 * called at once that is work twice over, while somebody waits. V8 and SpiderMonkey compile a function at once that stands
 * in parentheses, as those do that are called where they are written. Minifiers drop such parentheses, so they are put in
 * afterwards: functions of the modules named are marked by a directive, which a minifier keeps, before they are bundled.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BlockStatement, type ModuleDeclaration, type Program, parse, type Statement } from 'acorn';
import { type Plugin, transform } from 'esbuild';

const mark = 'compile at once';

/** A piece of a text, and what comes in its place. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What describes a form: it runs when the field that brought the script has the focus already. */
const modules = /src\/content\/(dom|judge-page|outline|password-field|scope|snapshot)\.ts$/;

/** esbuild's plugin for it. Bundles that esbuild writes itself are found by the metafile, so that must be asked for. */
export const eager: Plugin = {
  name: 'eager',
  setup(bundler) {
    bundler.onLoad({ filter: modules }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts' });
      return { contents: marked(code), loader: 'js' };
    });
    bundler.onEnd(({ outputFiles, metafile }) => {
      for (const file of outputFiles ?? []) file.contents = new TextEncoder().encode(compiledAtOnce(file.text));
      if (outputFiles !== undefined) return;
      for (const name of Object.keys(metafile?.outputs ?? {})) {
        const file = join(bundler.initialOptions.absWorkingDir ?? '', name);
        const bundle = readFileSync(file, 'utf8');
        if (bundle.includes(mark)) writeFileSync(file, compiledAtOnce(bundle));
      }
    });
  },
};

/** A module with the mark in each of its functions, and in those declared inside them. */
function marked(code: string): string {
  const edits: Edit[] = [];
  const visit = (statements: readonly (Statement | ModuleDeclaration)[]) => {
    for (const statement of statements) {
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declared?.type === 'FunctionDeclaration') {
        const { start, body } = declared.body;
        edits.push({ start: start + 1, end: start + 1, text: `"${mark}";` });
        visit(body);
      }
    }
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }).body);
  return edited(code, edits);
}

/** A bundle with the functions that bear the mark in parentheses. */
function compiledAtOnce(bundle: string): string {
  if (!bundle.includes(mark)) return bundle;
  const body = outermost(parse(bundle, { ecmaVersion: 'latest' }));
  return edited(bundle, [{ start: body.start, end: body.end, text: block(bundle, body) }]);
}

/** A function's body. Functions can be called before they are declared, so they become variables at its beginning. */
function block(bundle: string, { start, end, body }: BlockStatement): string {
  const functions: string[] = [];
  const edits = body.flatMap((statement): Edit[] => {
    if (isMark(statement)) return [{ start: statement.start, end: statement.end, text: '' }];
    if (statement.type !== 'FunctionDeclaration' || !statement.body.body.some(isMark)) return [];
    const head = `${statement.async ? 'async ' : ''}function${statement.generator ? '*' : ''}`;
    const parameters = bundle.slice(statement.id.end, statement.body.start);
    functions.push(`${statement.id.name}=(${head}${parameters}${block(bundle, statement.body)})`);
    return [{ start: statement.start, end: statement.end, text: '' }];
  });
  const rest = edited(bundle.slice(start + 1, end), edits, start + 1);
  return functions.length === 0 ? `{${rest}` : `{var ${functions.join(',')};${rest}`;
}

const isMark = (statement: Statement) => statement.type === 'ExpressionStatement' && statement.directive === mark;

/** The body of the function that holds all of a bundle. */
function outermost({ body }: Program): BlockStatement {
  for (const statement of body) {
    const call = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    const held = call?.type === 'CallExpression' && call.callee.type === 'ArrowFunctionExpression' && call.callee.body;
    if (held && held.type === 'BlockStatement') return held;
  }
  throw new Error('The bundle is not one function that is called at once.');
}

/** Pieces of a text, which stand in order and do not overlap, replaced. Their places count from `offset`. */
function edited(text: string, edits: readonly Edit[], offset = 0): string {
  return edits.reduceRight(
    (all, { start, end, text: by }) => all.slice(0, start - offset) + by + all.slice(end - offset),
    text,
  );
}
