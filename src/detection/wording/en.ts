import type { Wording } from './concepts.ts';

export const en: Wording = [
  /* hallmark */ '',
  /* pass */ 'pass',
  /* account */ 'account|profile|membership|login|member|regist|user|customer|signed up|sign up|subscriber',
  /* make */ '\\b(creat|open|set up|setting up|activat|start|mak|need)(e|ing)?\\b',
  /* up */ '\\bsign(ing)?[ -]?(me |you )?up\\b|\\bregist(er|ration|ering)\\b|\\benrol|\\bjoin(ing)?\\b|get started|become an? |free trial|\\bsubscribe\\b|^create$|^start |\\bnew (user|customer|member|account|client)|create [a-z ]{0,12}\\bid\\b',
  /* enter */ '\\b(log|sign)(ging|ing)?[ -]?(me |you )?(in|on)(to)?\\b|\\b(returning|existing|registered) (user|customer|member|client)|welcome back|^(enter|go|access)$',
  /* edit */ '\\b(chang(e|ing)|reset(ting)?|update|save|renew|replace|set)\\b',
  /* fresh */ '\\b(new|create|choose|set( up)?|pick|make|add|desired|preferred|select|invent|think of)\\b',
  /* again */ 'confirm|\\bre-?(enter|type|input|peat|key)|verif|\\bagain\\b|once more|\\bmatch|second time|\\btwice\\b|\\bduplicate|password ?2\\b',
  /* old */ '\\b(current|old|existing|present|previous|original)\\b',
  /* lost */ '\\bforgot|\\blost (your |my )?(pass|user|log)|(can.?t|cannot|don.?t|trouble|problem|issues?|unable|difficult)[^.]{0,25}(remember|sign|log|access)|\\b(reset|recover|retrieve|remind)[^.]{0,16}(pass|user|log|account|access|credential)|password (help|recovery|assistance|reminder)|\\bneed help (sign|log)',
  /* stay */ 'remember (me|my|this|user|log|pass|e-?mail|device|on)|\\bremember$|keep me|(stay|keep) (logged|signed|connected)|trust this|(public|private|shared) (computer|device)|(this|my) (computer|device)|save (my )?(user|login|pass|id\\b)|auto(matic)?(ally)? (log|sign)',
  /* none */ '(don.?t|do not|\\bnot?|haven.?t)\\b( yet| already)?( have| got)?( an?)?|\\b(new|need) (to|an?)\\b|first[- ]time',
  /* have */ '\\balready\\b|(?<!t )\\bhave an?\\b|\\b(existing|returning)\\b',
  /* terms */ '\\bterms\\b|conditions|polic(y|ies)|privacy|eula\\b|\\btos\\b',
  /* unit */ 'character|letter|digit|number|symbol|chars?\\b|(upper|lower)[ -]?case',
  /* least */ 'at least|min\\.?|minimum|or more|between|no less|must|should|contain|\\bone|\\ba\\b|strong',
  /* prove */ "\\b(delete|deactivate|close)( [a-z]+)? account|\\bunlock\\b|(confirm|verify|enter)[^\\n]{0,30}(identity|it.?s (really )?you|to (confirm|continue|proceed|delete|verify|make|save|apply|change|access))|re-?authenticat|(for|protect) (your )?security[^\\n]{0,40}pass|confirm access|(link|connect) [a-z' ]{0,20}(existing|account)",
  /* other */ 'cvv|\\bcv[cn]2?\\b|\\bccv|\\bcsc\\b|card (security|verif|code|number)|verification (number|value)|(security|secret|challenge) (code|answer|question|number|word|pin)|\\banswer|one[- ]?time|\\b[ot]?otp\\b|\\b[2m]fa\\b|\\bssn\\b|social security|\\b[it]tin\\b|tax(payer)? (id|number)|\\bpin\\b|pin ?(code|number)|captcha|\\b(verification|authentication|activation|access|confirmation|sms|auth|invitation|invite|e-?mail|phone|6[- ]digit) ?code|fake ?pass|gift card|\\btoken|account number|digit \\d|\\bapi key',
  /* person */ '\\b((first|last|given|family|full|middle|sur|your|display|nick|company|business) ?name|birth|dob|gender|sex|zip|postal|post ?code|country|city|street|phone|mobile|company|job title)',
];
