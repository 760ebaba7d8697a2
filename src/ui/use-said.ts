import { useState } from 'preact/hooks';
import { problemText } from '../texts/problem.ts';

/** What a page says about what was done last, and a way to do things that says in plain words what goes wrong. */
export function useSaid() {
  const [said, say] = useState('');
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      say(problemText(error));
    }
  };
  return { said, say, attempt };
}
