export const en =
  /* hallmark */ '' +
  /* pass */ '#pass' +
  /* account */ '#account|profile|login|member|regist|user|customer|signed up|sign up|subscriber' +
  /* make */ '#_(creat|open|set up|setting up|activat|complet|start|mak|need)(e|ing)?_' +
  /* up */ '#_sign(ing)?[ -]?(me |you )?up_|_regist(er|ration|ering)_|_enrol|_join(ing)?_|get started|become an? |free trial|_subscribe_|^create$|^start |_new (user|customer|member|account|client)|create [a-z ]{0,12}_id_|_(try|play)_[a-z ]{0,12}free_|_play now|^i (agree|accept)|^agree|^install|^activate$|_(skapa|opp?rett?|registrera|regisztr|inregistr)' +
  /* enter */ '#_(log|sign)(ging|ing)?[ -]?(me |you )?(in|on)(to)?_|_(returning|existing|registered) (user|customer|member|client)|welcome back|^(enter|go|access|connect|authenticate)$|authentication|_(member|client|customer)s? area|_(find|view)[a-z ]{0,9}order|_logg?a? in' +
  /* edit */ '#_(chang(e|ing)|reset(ting)?|update|save|renew|replace|set)_' +
  /* fresh */ '#_(new|create|choose|set( up)?|pick|make|add|desired|preferred|select|invent|think of)_|protect[a-z ]{0,9}with' +
  /* again */ '#confirm|_re[- ]?(enter|type|input|peat|key)|verif|_again_|once more|_match|second time|_twice_|_duplicate|password ?2_' +
  /* old */ '#_(current|old|existing|present|previous|original)_' +
  /* lost */ '#_forgot|_lost (your |my )?(pass|user|log)|(can.?t|cannot|don.?t|trouble|problem|issues?|unable|difficult)[^.]{0,25}(remember|sign|log|access)|_(reset|recover|retrieve|remind)[^.]{0,16}(pass|user|log|account|access|credential)|password (help|recovery|assistance|reminder)|_need help (sign|log)' +
  /* stay */ '#remember (me|my|this|user|log|pass|e-?mail|device|on)|_remember$|keep me|(stay|keep) (logged|signed|connected)|trust this|(public|private|shared|this|my) (computer|device)|save (my )?(user ?(name|id)|login|pass|id_)|auto(matic)?(ally)? (log|sign)' +
  /* none */ '#(don.?t|do not|_not|haven.?t)_( yet| already)?( have| got)?( an?)?|_(new|need) (to|an?)_|_no (?=acc|log|prof|memb)|first[- ]time' +
  /* have */ '#_already_|(?<!t )_have an?_|_(existing|returning)_' +
  /* terms */ '#_terms_|conditions|polic(y|ies)|privacy|eula_|_t ?& ?c|_tos_' +
  /* unit */ '#character|letter|digit|number|symbol|chars?_|strength|(upper|lower)[ -]?case' +
  /* least */ '#at least|_min|or more|between|no less|must|should|contain|_one|_a_|strong|password (?=strength)' +
  /* prove */ "#_(delete|deactivate|close)( [a-z]+)? account|cannot be undone|_unlock_|(confirm|verify|enter)[^\\n]{0,30}(identity|it.?s (really )?you|to (confirm|continue|proceed|delete|verify|make|save|apply|change|access))|re-?authenticat|(for|protect) (your )?security[^\\n]{0,40}pass|confirm access|(link|connect) [a-z' ]{0,20}(existing|account)|(change|new) [a-z ]{0,8}(e-?mail|phone)" +
  /* other */ '#cvv|_cv[cn]2?_|_ccv|_csc_|card (security|verif|number)|verification (number|value)|(security|secret|challenge) (question|number|word)|_answer|one[- ]?time|_[ot]?otp_|_[2m]fa_|_ssn_|social security|_[it]tin_|tax(payer)? (id|number)|_pin_|captcha|_(?<!pass[ -]?)code_|fake ?pass|gift card|_token|account number|digit \\d|_api key|licen[sc]e key|meeting pass' +
  /* person */ '#_((first|last|given|family|full|middle|sur|your|display|nick|business) ?name|birth|dob|gender|sex|zip|postal|post ?code|country|city|street|phone|mobile|company|job title)';
