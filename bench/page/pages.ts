/** The pages on which the cost is measured. Each is the same at every visit. */

export interface BenchPage {
  name: string;
  html: string;
  /** From the end of loading to the reading, in milliseconds. */
  watched: number;
  /** The field that a person clicks into after loading. */
  click?: string;
  /** The most script that Passmint may run here, in milliseconds; it may not change the page either. */
  bar?: number;
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

const signUp = `<form><h1>Create your account</h1>
<label>E-mail <input id="email" type="email"></label>
<label>Password <input id="password" type="password"></label>
<label>Repeat the password <input id="confirmation" type="password"></label>
<button>Create account</button></form>`;

/** 20,000 times four elements. */
const large = Array.from(
  { length: 20_000 },
  (_, row) => `<div class="row"><p>Row ${row}</p><span class="cell"><a href="#${row}">More</a></span></div>`,
).join('');

/** 100 batches of 50 elements, every 20 ms: 5,000 in 2 s, as a feed or a chat does. */
const churn = `<main id="feed"></main><script>
let batch = 0;
const timer = setInterval(() => {
  for (let item = 0; item < 50; item++) {
    const made = document.createElement('div');
    made.className = 'item';
    made.textContent = 'Item ' + batch + '.' + item;
    document.getElementById('feed').append(made);
  }
  if (++batch === 100) clearInterval(timer);
}, 20);
</script>`;

export const benchPages: readonly BenchPage[] = [
  { name: 'blank', html: page(''), watched: 400, bar: 0.5 },
  { name: 'sign-up', html: page(signUp), watched: 1_000, click: '#password' },
  { name: '80,000 nodes', html: page(large), watched: 600, bar: 0.5 },
  { name: 'churning', html: page(churn), watched: 3_000, bar: 10 },
];
