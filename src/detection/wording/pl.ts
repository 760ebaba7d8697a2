export const pl =
  /* hallmark */ 'zaloguj|rejestr|_kont[ao]_' +
  /* pass */ '#hasł' +
  /* account */ '#kont|profil|loginu|zarejestrowan|użytkownik|klient' +
  /* make */ '#załóż|utwórz|stwórz|otwórz|zakładanie|tworzenie|now[ey]' +
  /* up */ '#rejestr(acja|uj|owa)|dołącz|zapisz się|^(utwórz|załóż)|za darmo|bezpłatn|nowy (klient|użytk)' +
  /* enter */ '#zalogu?|logowani|^wejdź$|_loguj' +
  /* edit */ '#zmie[nń]|zmian|reset|ustaw|zapisz|odzyska|aktualiz' +
  /* fresh */ '#nowe(go)?|utwórz|ustal|wybierz|wymyśl|stwórz' +
  /* again */ '#powtórz|potwierd|ponownie' +
  /* old */ '#aktualne|obecne|stare|dotychczasowe|bieżące' +
  /* lost */ '#zapomnia|nie pamięta|odzyska|przypomn' +
  /* stay */ '#zapamiętaj|pamiętaj mnie|nie wylogowuj|pozostań' +
  /* none */ '#nie (masz|mam|posiadasz|jesteś)|pierwsz|nowy w' +
  /* have */ '#(masz|posiadasz|mam) już|_już_|^masz' +
  /* terms */ '#regulamin|polityk|warunk|prywatno' +
  /* unit */ '#znak|liter|cyfr' +
  /* least */ '#' +
  /* prove */ '#tożsamoś|aby (kontynuować|potwierdzić)|bezpieczeństwa|połącz|usuń|usuną' +
  /* other */ '#kod (sms|bezp|weryf|autor|aktyw|jedn)|odpowiedź|jednoraz|pesel' +
  /* person */ '#_imię|nazwisko|urodzenia|płeć';
