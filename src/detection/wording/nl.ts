export const nl =
  /* hallmark */ 'inlog|aanmeld|registreer' +
  /* pass */ '#wachtwoord' +
  /* account */ '#account|profiel|geregistreerd|klant|lid_|aangemeld' +
  /* make */ '#aanmaken|maak|openen|nieuw|activeren' +
  /* up */ '#registre(er|ren)_|registratie|inschrijv|schrijf (je|u) in|word (lid|klant)|lid worden|meld je aan|^aanmaken$|gratis|nieuwe klant' +
  /* enter */ '#_inlog|bestaande klant|welkom terug' +
  /* edit */ '#wijzig|reset|instel|opslaan|herstel|verander' +
  /* fresh */ '#nieuwe?|kies|maak|bedenk|stel|gewenst' +
  /* again */ '#bevestig|herhaal|opnieuw|controle|overeen' +
  /* old */ '#huidige?|oude?_|bestaande' +
  /* lost */ '#vergeten|kwijt|problemen met inloggen' +
  /* stay */ '#onthoud|(ingelogd|aangemeld) blijven|blijf (ingelogd|aangemeld)' +
  /* none */ '#geen|niet|nieuw (hier|bij|op)' +
  /* have */ '#_(al|reeds)_' +
  /* terms */ '#voorwaarden|beleid' +
  /* unit */ '#teken|letter|cijfer|karakter' +
  /* least */ '#' +
  /* prove */ '#identiteit|om door te gaan|veiligheid|koppelen|verwijder|opheffen' +
  /* other */ '#beveiligings|verificatiecode|eenmalig|antwoord|activeringscode|bevestigingscode' +
  /* person */ '#voornaam|achternaam|geboorte|aanhef';
