/** The core on the rules of real sites: time to make a policy ready, and to make passwords from it. */
import { existsSync, readFileSync } from 'node:fs';
import { compile, createRandom, defaultOptions, parseSiteRules, policyForField, weakBelow } from '../src/core/index.ts';

/** Prints and returns the figures; undefined, and says so, without the list of sites. */
export function siteFigures(folder: string) {
  const random = createRandom();
  const options = { ...defaultOptions, length: 20 };
  const { policy } = policyForField(options, {
    passwordrules: 'max-consecutive: 2; required: upper, lower; required: digit',
  });
  const { sample } = compile(policy);
  const start = performance.now();
  for (let made = 0; made < 10_000; made++) sample(random);
  const bulk = performance.now() - start;
  console.log(`\n10,000 passwords with max-consecutive: 2      ${bulk.toFixed(1)} ms (bar 500)`);

  const file = `${folder}/password-rules.json`;
  if (!existsSync(file)) {
    console.log(`${file} is absent: the policies of the list of sites are not measured.`);
    return { bulk };
  }
  const { rules } = parseSiteRules(JSON.parse(readFileSync(file, 'utf8')));
  const join: number[] = [];
  const compiled: number[] = [];
  const weak: { domain: string; bits: number; limit: string }[] = [];
  for (const [domain, { passwordrules }] of rules) {
    // The quickest of three: what others make this machine do is not the core's.
    const runs = Array.from({ length: 3 }, () => {
      const before = performance.now();
      const field = policyForField(defaultOptions, { siteRules: passwordrules });
      const between = performance.now();
      compile(field.policy);
      return { field, joining: between - before, compiling: performance.now() - between };
    });
    join.push(Math.min(...runs.map(({ joining }) => joining)));
    compiled.push(Math.min(...runs.map(({ compiling }) => compiling)));
    const { field } = runs[0] as (typeof runs)[number];
    const limit = field.problems.find(({ code }) => code === 'weak')?.message;
    if (limit !== undefined) weak.push({ domain, bits: field.bits, limit });
  }
  const most = { join: Math.max(...join), compile: Math.max(...compiled) };
  console.log(
    `${rules.size} sites, slowest: rules to policy ${most.join.toFixed(1)} ms, compile ${most.compile.toFixed(1)} ms (bar 20)`,
  );
  console.log(`\n${weak.length} sites cannot reach ${weakBelow} bits:`);
  for (const { domain, limit } of weak.sort((one, other) => one.bits - other.bits))
    console.log(domain.padEnd(32), limit);
  return { bulk, sites: rules.size, slowest: most, weak };
}
