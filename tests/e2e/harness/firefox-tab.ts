import { settling } from '../../../scripts/closed-root.ts';
import { until } from './until.ts';
import type { Wire } from './wire.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
}

/** What Passmint draws; `element` is its number in the document: another that was drawn in its place has another. */
interface DrawnBox extends Box {
  element: number;
}

type Plain = string | number;

/** What BiDi returns for a node: a reference, and its closed shadow root if it was asked for. */
interface RemoteNode {
  sharedId: string;
  value?: { shadowRoot?: RemoteNode | null };
}

/** One tab, frame or window of Firefox. */
export class FirefoxTab {
  constructor(
    private readonly wire: Wire,
    /** BiDi's name of it. */
    readonly context: string,
  ) {}

  /**
   * Runs a function there.
   * @param code its source text
   * @returns what it returned, as JSON carries it
   * @throws Error with what it threw
   */
  async run<Value>(code: string, ...values: Plain[]): Promise<Value> {
    const result = await this.call(
      `async (...values) => JSON.stringify(await (${code})(...values))`,
      values.map((value) => ({ type: typeof value, value })),
    );
    return result.value === undefined ? (undefined as Value) : JSON.parse(result.value);
  }

  /** The same beside the page's own scripts, which neither see it nor can break what it calls. */
  async runAside<Value>(code: string): Promise<Value> {
    const result = await this.call(`async () => JSON.stringify(await (${code})())`, [], aside(this.context));
    return result.value === undefined ? (undefined as Value) : JSON.parse(result.value);
  }

  /** The frame that stands at that place among the tab's frames. */
  async frame(index = 0): Promise<FirefoxTab> {
    const { contexts } = await this.wire.send('browsingContext.getTree', { root: this.context });
    return new FirefoxTab(this.wire, contexts[0].children[index].context);
  }

  /** Brings the tab to the front. */
  async activate(): Promise<void> {
    await this.wire.send('browsingContext.activate', { context: this.context });
  }

  /** What a field holds. */
  readonly value = (selector: string): Promise<string> =>
    this.run(`(selector) => document.querySelector(selector).value`, selector);

  /** Waits until a field holds something, and returns it. */
  readonly filledValue = (selector: string): Promise<string> =>
    until(`${selector} is filled`, () => this.value(selector));

  /** Clicks the middle of an element. */
  async click(selector: string): Promise<void> {
    await this.clickAt(await this.run<Box>(boxOf('document.querySelector(selector)'), selector));
  }

  /** Clicks the middle of the element that an expression gives. */
  async clickOn(expression: string): Promise<void> {
    await this.clickAt(await this.run<Box>(boxOf(expression)));
  }

  async clickAt({ x, y, width, height }: Box): Promise<void> {
    const at = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    await this.wire.send('input.performActions', {
      context: this.context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', ...at },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  /** Presses keys one after the other, named as a page names them. */
  async press(...keys: (keyof typeof keyValues)[]): Promise<void> {
    const actions = keys.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: keyValues[key] })));
    const keyboard = { type: 'key', id: 'keyboard', actions };
    await this.wire.send('input.performActions', { context: this.context, actions: [keyboard] });
  }

  /** What Passmint draws in closed shadow roots of this document and answers to a selector. */
  async drawn(selector: string): Promise<DrawnBox[]> {
    const hosts = await this.call(
      `() => [...document.querySelectorAll('[popover]')]`,
      [],
      // Only the protocol sees into a closed root; a page's script never does.
      {
        ...aside(this.context),
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0, maxObjectDepth: 1 },
      },
    );
    const boxes: DrawnBox[] = [];
    for (const { value } of hosts.value as RemoteNode[]) {
      const root = value?.shadowRoot;
      if (!root) continue;
      const found = await this.call(
        `(root, selector) => {
          globalThis.numbers ??= new Map();
          const numberOf = (element) => numbers.get(element) ?? numbers.set(element, numbers.size).get(element);
          const box = ${boxOf('element', 'element')};
          const all = [...root.querySelectorAll(selector)];
          return JSON.stringify(all.map((element) => ({ ...box(element), element: numberOf(element) })));
        }`,
        [{ sharedId: root.sharedId }, { type: 'string', value: selector }],
        aside(this.context),
      );
      boxes.push(...(JSON.parse(found.value) as DrawnBox[]));
    }
    return boxes.filter(({ width, height }) => width > 0 && height > 0);
  }

  /** Waits until one and the same thing that a selector means has stood still long enough to be clicked. */
  async waitForDrawn(selector: string): Promise<Box> {
    let before: DrawnBox | undefined;
    let since = performance.now();
    const seen = new Set<string>();
    const wait = until(`Passmint draws ${selector}`, async () => {
      const [now] = await this.drawn(selector);
      seen.add(now === undefined ? 'nothing' : `it at ${now.x}, ${now.y}`);
      if (now?.element !== before?.element || now?.x !== before?.x || now?.y !== before?.y) since = performance.now();
      before = now;
      if (now === undefined || performance.now() - since < settling) return undefined;
      return now;
    });
    return wait.catch(async (error: Error) => {
      const others = (await this.drawn('[data-action], [data-part=notice]')).map(({ text }) => text);
      throw new Error(`${error.message}; saw ${[...seen].slice(0, 5).join('; ')}; drawn is: ${others.join(' | ')}`);
    });
  }

  private async call(functionDeclaration: string, values: object[], more: object = {}) {
    const result = await this.wire.send('script.callFunction', {
      functionDeclaration,
      arguments: values,
      target: { context: this.context },
      awaitPromise: true,
      ...more,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result;
  }
}

/** What WebDriver calls the keys that have no character. */
const keyValues = { ArrowDown: '\uE015', Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004' };

const aside = (context: string) => ({ target: { context, sandbox: 'tests' } });

/** Source text of a function that measures an element. */
const boxOf = (element: string, parameter = 'selector') => `(${parameter}) => {
  const { x, y, width, height } = ${element}.getBoundingClientRect();
  return { x, y, width, height, text: ${element}.textContent };
}`;
