/** What whoever uses the API should know; in docs/api.md and as a resource of the tools. */
export const advice: readonly string[] = [
  'Use HTTPS whenever a password leaves the machine: without a certificate the server listens on this machine alone.',
  'Never log a password. Passmint logs route, status, time and bits.',
  'Before you store a password, hash it with Argon2, scrypt or bcrypt; store the hash alone.',
  'Give passwords of people at least 12 characters, and aim for at least 70 bits.',
  'Let a temporary password expire, and have it changed at the first log-in.',
  'Make a fresh password for each person and each service.',
  'What a model is shown is in its log: have tools deliver to the clipboard, a file or an .env file instead of showing the value.',
];
