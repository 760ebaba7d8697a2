/** Czech, and Slovak where it differs. */
export const cs =
  /* hallmark */ 'přihl|účet|účtu' +
  /* pass */ '#hesl' +
  /* account */ '#úč[eť]t|účt|profil|schránk|registr|zákazn' +
  /* make */ '#vytvoř|založ|nový' +
  /* up */ '#registr(ovat|ace|uj|ácia|ova)|stát se členem|^(vytvořit|založit)|zdarma|nový zákazn' +
  /* enter */ '#přihlás|^vstoupit$' +
  /* edit */ '#změn|obnov|nastav|ulož' +
  /* fresh */ '#nové(ho)?|zvol|vytvoř|vymysl|nastav' +
  /* again */ '#potvr[dzď]|znovu|opak|kontrola|ověření|hesl[oa] ?2' +
  /* old */ '#současné|stávající|aktuální|původní|staré|súčasné' +
  /* lost */ '#zapom|zabud|neznáte|ztracené' +
  /* stay */ '#zapamat|pamatovat|zůstat přihl|neodhlašovat|trvale|zostať' +
  /* none */ '#nemá(te|m|š)|nejste|poprvé' +
  /* have */ '#_(už|již)_|máte' +
  /* terms */ '#podmínk|osobních|zásad|pravid|podmienk' +
  /* unit */ '#znak|písmen|číslic' +
  /* least */ '#' +
  /* prove */ '#totožnost|pro pokračování|bezpečnostních|propojit|smazat|zrušit' +
  /* other */ '#bezpečnostní|(ověřovací|kontrolní|sms) kód|odpověď|jednorázov|rodné' +
  /* person */ '#jméno(?! a heslo)|příjmení|narození|pohlaví';
